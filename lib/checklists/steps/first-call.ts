import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const firstCall = observedStep({
  id: 'first-call',
  stage: 'first-call',
  title: 'Make the first API call',
  purpose: 'Call Pleo with an access token and be answered.',
  input: 'A connection; the call asks Pleo to describe the credential in use.',
  output: 'Status 200, the company and the granted scopes.',
  why: 'It shows in one call that the token works, for whom, and for what.',
  docs: [PLEO.callApis, PLEO.stagingGuide],
  applies: throughThisDashboard,
  needs: ['company-connected'],
  prove: observed('call.introspect'),
  action: { label: 'Make the call', to: 'calls' },
  advice: 'Open the call to see Pleo’s answer; 401 means reconnect, 403 a missing scope.',
  minutes: 1,
  freshDays: 90,
})
