import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const selfService = attestedStep({
  id: 'self-service',
  stage: 'requirements',
  title: 'Let customers set it up alone',
  purpose: 'Make connecting and configuring possible without your support.',
  input: 'The pages on which a customer connects, maps and activates.',
  output: 'A walk-through that a new customer can follow alone.',
  why: 'Pleo sends customers straight to your pages and expects them to manage.',
  docs: [PLEO.principles],
  needs: ['details-complete'],
  minutes: 3,
})
