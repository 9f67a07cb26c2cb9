import { withOwnFlow } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const ownProductionAuthorisation = attestedStep({
  id: 'own-production-authorisation',
  stage: 'production',
  title: 'Connect the first live customer in your own flow',
  purpose: 'Let a real customer authorise the integration.',
  input: 'Your product’s Connect button and a customer’s admin.',
  output: 'Tokens of one live company in your own store.',
  why: 'Postman is for Staging; live customers go through your product.',
  docs: [PLEO.environments, PLEO.oauthGuide],
  environment: 'production',
  applies: withOwnFlow,
  needs: ['production-client-stored'],
  minutes: 3,
})
