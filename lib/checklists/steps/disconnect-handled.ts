import { withOptionA } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const disconnectHandled = observedStep({
  id: 'disconnect-handled',
  stage: 'testing',
  title: 'Disconnect a company',
  purpose: 'End a connection on both sides.',
  input: 'A connection to a test company.',
  output: 'The installation removed at Pleo and the tokens deleted here.',
  why: 'Tokens that nobody uses any more must not lie around.',
  docs: [PLEO.expiry, PLEO.tokenStorage],
  applies: withOptionA,
  needs: ['company-connected'],
  prove: observed('connection.disconnected'),
  action: { label: 'Open connections', to: 'connections' },
  advice: 'Disconnect again; the call to Pleo shows what was refused.',
  minutes: 1,
})
