import { withOwnFlowOnly } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const ownFirstCall = attestedStep({
  id: 'own-first-call',
  stage: 'first-call',
  title: 'Make the first Staging call yourself',
  purpose: 'Call Pleo for the Staging company from your backend, within the granted scopes.',
  input: 'The access token in your own store.',
  output: 'Status 200 with test data of the Staging company.',
  why: 'It shows that your backend sends the access token, and not the Client Secret.',
  docs: [PLEO.callApis],
  applies: withOwnFlowOnly,
  needs: ['own-authorisation'],
  minutes: 2,
})
