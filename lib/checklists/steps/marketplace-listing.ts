import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const marketplaceListing = attestedStep({
  id: 'marketplace-listing',
  stage: 'production',
  title: 'List it in the marketplace',
  purpose: 'Let Pleo’s customers find the integration.',
  input: 'A word with your partner manager, or Pleo’s listing form.',
  output: 'An entry in Pleo’s App Marketplace.',
  why: 'It is optional: customers with a link can connect without it.',
  docs: [PLEO.marketplace],
  environment: 'production',
  needs: ['production-opened'],
  minutes: 5,
  optional: true,
})
