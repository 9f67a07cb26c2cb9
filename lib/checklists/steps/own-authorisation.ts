import { withOwnFlowOnly } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const ownAuthorisation = attestedStep({
  id: 'own-authorisation',
  stage: 'oauth',
  title: 'Authorise a test company in your own flow',
  purpose: 'Take the Staging company through your own Connect button and keep its tokens.',
  input: 'Your product in a test installation and the Staging login.',
  output: 'Access and refresh token of the Staging company in your own store.',
  why: 'Your software holds the tokens, so only you can see that it received them.',
  docs: [PLEO.oauthGuide],
  applies: withOwnFlowOnly,
  needs: ['client-stored'],
  minutes: 5,
})
