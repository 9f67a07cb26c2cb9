import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const dataProtection = attestedStep({
  id: 'data-protection',
  stage: 'requirements',
  title: 'Meet data protection duties',
  purpose: 'Be ready to answer for the personal data that passes through.',
  input: 'Your privacy policy, terms, and where data is processed.',
  output: 'A statement of what is processed, why, where and for how long.',
  why: 'Pleo checks authentication and data protection before it lets live data out.',
  docs: [PLEO.programme, PLEO.clientRules],
  needs: ['details-complete'],
  minutes: 5,
})
