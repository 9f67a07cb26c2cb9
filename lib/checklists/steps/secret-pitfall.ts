import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { allOf, observed, unlessContradicted } from '@/lib/checklists/proof'

export const secretPitfall = observedStep({
  id: 'secret-pitfall',
  stage: 'oauth',
  title: 'Never call the API with the Client Secret',
  purpose: 'Rule out the most common mistake with Pleo’s OAuth.',
  input: 'A rehearsal: the gate on the way out is offered your secret as a bearer token.',
  output: 'A refusal before any connection is opened; the secret goes nowhere.',
  why: 'Only an access token opens the API. The secret authenticates the client, nothing else.',
  docs: [PLEO.environments, PLEO.callApis],
  needs: ['client-stored'],
  prove: allOf(observed('gate.secret_refused'), unlessContradicted('pleo.secret_refused')),
  action: { label: 'Rehearse', to: 'rehearse' },
  advice: 'Stop calls from this installation until the gate refuses the secret again.',
  minutes: 1,
  freshDays: 90,
})
