import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'
import { withEvidence } from '@/lib/checklists/proofs/with-evidence'

export const codeExchanged = observedStep({
  id: 'code-exchanged',
  stage: 'oauth',
  title: 'Exchange the code for tokens',
  purpose: 'Turn the one-time code into an access token and a refresh token.',
  input: 'The code, the verifier and the client’s credentials, from server to server.',
  output: 'Two tokens, and the client authentication that the token endpoint accepts.',
  why: 'The code lives for seconds and works once; it must never be sent twice.',
  docs: [PLEO.exchange, PLEO.clientSettings],
  applies: throughThisDashboard,
  needs: ['authorisation-returned'],
  prove: withEvidence(observed('token.exchanged'), 'client.auth_method_learnt'),
  action: { label: 'Authorise a company', to: 'connections' },
  advice: 'Check the credentials, then authorise again with a new link.',
  minutes: 1,
})
