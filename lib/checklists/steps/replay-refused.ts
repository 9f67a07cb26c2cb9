import { throughThisDashboard } from '@/lib/checklists/applies'
import { observedStep } from '@/lib/checklists/define'
import { PLEO } from '@/lib/checklists/pleo-pages'
import { observedWhere } from '@/lib/checklists/proof'

/** Other refusals (a scope, a used link, an error of Pleo's) say nothing about who may bring a callback back. */
const REASONS: readonly unknown[] = ['replayed', 'another browser']

export const replayRefused = observedStep({
  id: 'replay-refused',
  stage: 'testing',
  title: 'Refuse a replayed callback',
  purpose: 'Show that a callback works once, for the browser that began it.',
  input: 'The address of a finished callback, opened again or in another browser.',
  output: 'A refusal that explains itself; the connection stays as it is.',
  why: 'A callback that works twice lets someone else attach their account.',
  docs: [PLEO.exchange, PLEO.pkce],
  applies: throughThisDashboard,
  needs: ['company-connected'],
  prove: observedWhere('authorisation.rejected', (detail) => REASONS.includes(detail.reason)),
  action: { label: 'Open connections', to: 'connections' },
  advice: 'Repeat a finished callback and look at the answer.',
  minutes: 2,
})
