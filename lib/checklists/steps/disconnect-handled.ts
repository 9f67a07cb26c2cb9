import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observedWhere } from '@/lib/checklists/proof'

export const disconnectHandled = observedStep({
  id: 'disconnect-handled',
  stage: 'testing',
  title: 'Disconnect a company',
  purpose: 'End a connection on both sides.',
  input: 'A connection to a test company.',
  output: 'The installation removed at Pleo and the tokens deleted here.',
  why: 'Tokens that nobody uses any more must not lie around.',
  docs: [PLEO.expiry, PLEO.tokenStorage],
  applies: throughThisDashboard,
  needs: ['company-connected'],
  // Where Pleo had ended the access before, nothing was removed there by us.
  prove: observedWhere('connection.disconnected', (detail) => detail.removedAtPleo !== false),
  action: { label: 'Open connections', to: 'connections' },
  advice: 'Disconnect again; the call to Pleo shows what was refused.',
  minutes: 1,
})
