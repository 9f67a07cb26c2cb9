import { withPostman } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const postmanToken = attestedStep({
  id: 'postman-token',
  stage: 'oauth',
  title: 'Get an access token in Postman',
  purpose: 'Go through login and consent as a customer does.',
  input: 'The Staging login and the collection’s authorisation settings.',
  output: 'An access token in Postman, limited to the scopes you asked for.',
  why: 'Refreshing in Postman kills a token that is held elsewhere: keep its company to Postman.',
  docs: [PLEO.configurePostman, PLEO.refresh],
  applies: withPostman,
  needs: ['postman-set-up'],
  minutes: 3,
})
