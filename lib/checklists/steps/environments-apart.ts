import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observed } from '@/lib/checklists/proof'

export const environmentsApart = observedStep({
  id: 'environments-apart',
  stage: 'oauth',
  title: 'Keep the environments apart',
  purpose: 'Make it impossible to mix Staging and Production.',
  input: 'A rehearsal with a token and a host of the other environment.',
  output: 'Both refused before any connection is opened.',
  why: 'Credentials and tokens work only where they were issued, and live data is not for tests.',
  docs: [PLEO.environments, PLEO.baseUrls],
  needs: ['client-stored'],
  prove: observed('gate.environment_refused'),
  action: { label: 'Rehearse', to: 'rehearse' },
  advice: 'Stop calls from this installation until the gate keeps the environments apart again.',
  minutes: 1,
  freshDays: 90,
})
