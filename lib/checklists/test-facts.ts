import type { Verdict } from '@/generated/prisma/enums'
import { CATALOGUE } from '@/lib/checklists/catalogue'
import { evaluate } from '@/lib/checklists/evaluate'
import type { Step } from '@/lib/checklists/step'
import type { StepView } from '@/lib/checklists/step-view'
import type { FactKind, Observation } from '@/lib/facts/kinds'

/** For tests: observations by day, and how each observed step of the catalogue comes to be proved. */
export const DAY_ZERO = new Date('2026-09-01T09:00:00Z')

let count = 0

export function day(number: number): Date {
  return new Date(DAY_ZERO.getTime() + number * 24 * 60 * 60 * 1000)
}

export function fact(
  kind: FactKind,
  verdict: Verdict = 'pass',
  given: Partial<Pick<Observation, 'at' | 'detail' | 'connectionId' | 'actorName' | 'source'>> = {},
): Observation {
  count += 1
  return {
    id: `fact-${String(count).padStart(6, '0')}`,
    kind,
    verdict,
    actor: kind.startsWith('step.') ? 'person' : 'dashboard',
    actorName: kind.startsWith('step.') ? 'Engineer One' : null,
    at: DAY_ZERO,
    source: 'test',
    detail: {},
    connectionId: null,
    apiCallId: null,
    ...given,
  }
}

export function said(
  kind: 'step.attested' | 'step.withdrawn' | 'step.waived' | 'step.submitted',
  step: string,
  at: Date,
  detail: Record<string, unknown> = {},
): Observation {
  return fact(kind, 'pass', { at, detail: { step, words: 'We looked and it is so.', ...detail } })
}

const CONNECTION = '01890000-0000-7000-8000-000000000001'

const PROVED_BY: Record<string, FactKind[]> = {
  'programme-fit': ['programme.fit'],
  'details-complete': ['integration.described'],
  'registration-pack': ['registration.completed'],
  'client-stored': ['client.stored'],
  'credentials-check': ['client.checked'],
  'authorisation-returned': ['authorisation.started', 'authorisation.returned'],
  'code-exchanged': ['token.exchanged'],
  'company-connected': ['connection.made'],
  'tokens-sealed': ['grant.sealed'],
  'refresh-rotates': ['grant.refreshed'],
  'secret-pitfall': ['gate.secret_refused', 'pleo.secret_refused'],
  'environments-apart': ['gate.environment_refused'],
  'first-call': ['call.introspect'],
  'scoped-call': ['call.employees'],
  'denial-handled': ['authorisation.denied'],
  'replay-refused': ['authorisation.rejected'],
  'reauthorisation-handled': ['connection.reauthorisation_needed', 'connection.reconnected'],
  'disconnect-handled': ['connection.disconnected'],
  'production-approved': ['production.approved'],
  'production-opened': ['production.opened'],
  'production-registration': ['registration.completed'],
  'production-client-stored': ['client.stored'],
  'production-credentials-check': ['client.checked'],
  'production-authorisation': ['connection.made', 'grant.sealed'],
  'production-first-call': ['call.introspect'],
}

const DETAIL: Partial<Record<FactKind, Record<string, unknown>>> = {
  'authorisation.rejected': { reason: 'replayed' },
  'connection.disconnected': { by: 'staff', removedAtPleo: true },
}

/** What has to happen for a step to pass, or for one that is handed over to be sent. */
export function proving(step: Pick<Step, 'id' | 'proof'>, at: Date): Observation[] {
  if (step.proof === 'attested') return [said('step.attested', step.id, at)]
  if (step.proof === 'handed-over') return [said('step.submitted', step.id, at)]
  const kinds = PROVED_BY[step.id]
  if (!kinds) throw new Error(`Nothing is known to prove ${step.id}`)
  return kinds.map((kind) => fact(kind, 'pass', { at, connectionId: CONNECTION, detail: DETAIL[kind] ?? {} }))
}

/** The views of Staging at a time, by the id of one of them. */
export function viewOf(
  id: string,
  facts: Observation[],
  now: Date,
  integration: { level: number | null; option: 'A' | 'B' | null } = { level: 2, option: 'A' },
): StepView {
  const view = evaluate({ integration, environment: 'staging', facts, now }).find((one) => one.id === id)
  if (!view) throw new Error(`${id} does not apply`)
  return view
}

/** Everything in Staging up to and including the step, proved on day zero. */
export function upTo(id: string, skip: string[] = []): Observation[] {
  const steps = CATALOGUE.filter((step) => step.environment === 'staging')
  const end = steps.findIndex((step) => step.id === id)
  return steps
    .slice(0, end + 1)
    .filter((step) => !skip.includes(step.id))
    .flatMap((step) => proving(step, day(0)))
}

export function check(verdict: Verdict, at: Date): Observation {
  return fact('client.checked', verdict, { at, detail: { status: verdict === 'pass' ? 200 : 401 } })
}
