import 'server-only'
import type { Verdict } from '@/generated/prisma/enums'
import type { Db, Tx } from '@/lib/db'
import type { FactKind } from '@/lib/facts/kinds'
import type { NewFact } from '@/lib/facts/observe'

/** What traffic can repeat, and what makes a repetition known already. */
type Repeated = {
  /** The member of `detail` that tells apart what is known: a shape is one operation's. */
  about?: 'operation' | 'reason'
  /** Kinds that answer each other: the newest of them is what is known. */
  among?: readonly FactKind[]
  /** Minutes after which the same is worth knowing again, within the day after which it always is. */
  freshMinutes?: number
  /** A person's click brought it about: what turns is always shown. */
  tried?: true
  /** A refusal is one connection's, and final: each is known for the first time. */
  everyFail?: true
}

/** Of one kind in a day. Beyond it only that it fails is worth a fact: what is in doubt rests on the worst. */
const MOST = 8

const BROWSER: readonly FactKind[] = [
  'authorisation.started',
  'authorisation.returned',
  'authorisation.denied',
  'authorisation.rejected',
]
/** A person tries it: each try is shown, a handful a day. */
const TRIED: Repeated = { freshMinutes: 0, tried: true }

const REPEATED: Partial<Record<FactKind, Repeated>> = {
  'authorisation.started': { among: BROWSER, freshMinutes: 10 },
  'authorisation.returned': {},
  'authorisation.denied': {},
  'authorisation.rejected': { about: 'reason' },
  'token.exchanged': {},
  'grant.sealed': {},
  'grant.refreshed': { everyFail: true },
  'call.introspect': {},
  'call.companies': {},
  'call.employees': {},
  'call.shape': { about: 'operation' },
  'client.checked': TRIED,
  'gate.secret_refused': TRIED,
  'gate.environment_refused': TRIED,
  'pleo.secret_refused': TRIED,
}

type Known = { kind: string; verdict: Verdict; detail: Record<string, unknown>; minutes: number }

/**
 * Whether a fact says something that is not known: the first of its kind, a verdict that turned, a changed reason, shape
 * or set of scopes, the same again after a day. Credentials that were stored since make everything unknown. Traffic itself
 * is in the log of calls; facts stay few, however many calls and customers there are. Called in the transaction that
 * writes the fact: of two that learn the same at once the second finds it known.
 */
export async function isNews(tx: Tx | Db, fact: NewFact): Promise<boolean> {
  const rule = REPEATED[fact.kind]
  if (!rule || (rule.everyFail && fact.verdict === 'fail')) return true
  if (!tells(rule, fact, await known(tx, rule, fact))) return false
  const topic = ['fact', fact.integrationId, fact.environment, fact.kind, aboutOf(rule, fact)].join(' ')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${topic}, 0))`
  return tells(rule, fact, await known(tx, rule, fact))
}

function tells({ freshMinutes, tried }: Repeated, fact: NewFact, before: Known[]): boolean {
  const newest = before[0]
  if (!newest) return true
  const turned = newest.kind !== fact.kind || newest.verdict !== fact.verdict
  if (before.length === MOST) return turned && (tried === true || fact.verdict === 'fail')
  const old = freshMinutes !== undefined && newest.minutes >= freshMinutes
  return turned || old || learntIn(newest) !== learntIn(fact)
}

/** What else is known beside the verdict; never an id or a time, which differ each time. */
function learntIn({ verdict, detail = {} }: { verdict: Verdict; detail?: object }): string {
  const { scopes, problems, status, reason } = detail as Record<string, unknown>
  return JSON.stringify(verdict === 'pass' ? [scopes, problems] : [problems, status, reason])
}

function aboutOf({ about }: Repeated, { detail }: NewFact): string {
  return about ? String(detail?.[about] ?? '') : ''
}

/** Of the last day, the newest first and at most as many as it may have: however long the history, it costs the same. */
async function known(tx: Tx | Db, rule: Repeated, fact: NewFact): Promise<Known[]> {
  const { integrationId, environment, kind } = fact
  const { about = '', among = [kind] } = rule
  return await tx.$queryRaw<Known[]>`
    SELECT kind, verdict::text AS verdict, detail,
      extract(epoch FROM clock_timestamp() - at)::float8 / 60 AS minutes
    FROM "Fact"
    WHERE "integrationId" = ${integrationId}::uuid AND environment = ${environment}::"Environment"
      AND kind = ANY(${among}) AND (${about} = '' OR detail->>${about} = ${aboutOf(rule, fact)})
      AND at > clock_timestamp() - interval '1 day'
      AND at > coalesce((
        SELECT max(at) FROM "Fact" WHERE "integrationId" = ${integrationId}::uuid
          AND environment = ${environment}::"Environment" AND kind = 'client.stored'), '-infinity')
    ORDER BY at DESC, id DESC LIMIT ${MOST}`
}
