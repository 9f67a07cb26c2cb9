import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { reconnectedAfterRefusal } from '@/lib/checklists/proofs/reconnected-after-refusal'

export const reauthorisationHandled = observedStep({
  id: 'reauthorisation-handled',
  stage: 'testing',
  title: 'Recover from withdrawn access',
  purpose: 'Stop cleanly when Pleo refuses the refresh token, and come back.',
  input: 'Access withdrawn at Pleo, then the same company connected again.',
  output: 'Calls stopped, settings kept, and the same connection back in use.',
  why: 'Retrying a dead token helps nobody; a clear way to reconnect does.',
  docs: [PLEO.expiry, PLEO.refresh],
  applies: throughThisDashboard,
  needs: ['company-connected'],
  prove: reconnectedAfterRefusal,
  action: { label: 'Open connections', to: 'connections' },
  minutes: 4,
})
