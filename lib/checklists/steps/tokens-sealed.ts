import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const tokensSealed = observedStep({
  id: 'tokens-sealed',
  stage: 'oauth',
  title: 'Keep the tokens sealed',
  purpose: 'Store both tokens so that a copy of the database opens nothing.',
  input: 'The tokens of the first authorisation.',
  output: 'Both sealed, stored in one write and read back once.',
  why: 'Pleo asks for encryption at rest, and a token in a log is a leak.',
  docs: [PLEO.tokenStorage],
  applies: throughThisDashboard,
  needs: ['code-exchanged'],
  prove: observed('grant.sealed'),
  action: { label: 'Open connections', to: 'connections' },
  advice: 'Check that TOKEN_KEYS still holds the key, then reconnect the company.',
  minutes: 1,
})
