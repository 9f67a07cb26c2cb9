import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const branding = attestedStep({
  id: 'branding',
  stage: 'requirements',
  title: 'Wear your own brand',
  purpose: 'Let customers see who asks for access.',
  input: 'Name, logo and pages of the integration.',
  output: 'A name and a square logo of your own, with nothing that looks like Pleo’s.',
  why: 'A client that could be taken for Pleo is not registered.',
  docs: [PLEO.registerClient, PLEO.clientRules],
  needs: ['registration-pack'],
  minutes: 1,
})
