import { withOwnFlow } from '@/lib/checklists/applies'
import { attestedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'

export const ownStateAndPkce = attestedStep({
  id: 'own-state-and-pkce',
  stage: 'requirements',
  title: 'Check state and PKCE in your own flow',
  purpose: 'Bind each callback to the browser that began it.',
  input: 'Your own authorisation flow, run in Staging.',
  output: 'A fresh state each time, checked on return; S256 with the verifier kept on the server.',
  why: 'Postman does this for you; your product has to do it itself.',
  docs: [PLEO.authorise, PLEO.pkce],
  applies: withOwnFlow,
  needs: ['client-stored'],
  minutes: 3,
})
