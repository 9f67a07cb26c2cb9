import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'
import { withEvidence } from '@/lib/checklists/proofs/with-evidence'

export const scopedCall = observedStep({
  id: 'scoped-call',
  stage: 'first-call',
  title: 'Read data within a scope',
  purpose: 'Show that a granted scope opens what it should.',
  input: 'A connection with a scope for employees or companies.',
  output: 'Status 200 and how many items came back; no values are kept.',
  why: 'A scope missing at registration shows up here instead of at a customer.',
  docs: [PLEO.scopes, PLEO.callApis],
  applies: throughThisDashboard,
  needs: ['first-call'],
  prove: withEvidence(observed('call.employees', 'call.companies'), 'call.shape'),
  action: { label: 'Make the call', to: 'calls' },
  advice: 'Compare the granted scopes with the registration pack.',
  minutes: 1,
})
