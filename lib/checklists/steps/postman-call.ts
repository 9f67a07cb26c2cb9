import { withPostman } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const postmanCall = attestedStep({
  id: 'postman-call',
  stage: 'first-call',
  title: 'Call the API from Postman',
  purpose: 'Make an authenticated call within the granted scopes.',
  input: 'The access token in Postman and one request of the collection.',
  output: 'Status 200 with test data of the Staging company.',
  why: 'It shows that client, scopes and consent fit before you write your own flow.',
  docs: [PLEO.postmanGuide, PLEO.callApis],
  applies: withPostman,
  needs: ['postman-token'],
  minutes: 2,
})
