import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const productionFirstCall = observedStep({
  id: 'production-first-call',
  stage: 'production',
  title: 'Make the first Production call',
  purpose: 'Call Pleo for a live customer and be answered.',
  input: 'A live connection.',
  output: 'Status 200 and the granted scopes; no values are kept.',
  why: 'It completes the way from no access to a working integration.',
  docs: [PLEO.callApis, PLEO.environments],
  environment: 'production',
  applies: throughThisDashboard,
  needs: ['production-authorisation'],
  prove: observed('call.introspect', 'call.employees', 'call.companies'),
  action: { label: 'Make the call', to: 'calls' },
  advice: 'Open the call to see Pleo’s answer.',
  minutes: 1,
})
