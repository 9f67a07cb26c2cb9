import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '@/lib/clock'
import { connectCompany } from '@/lib/connections/connect-company'
import { type Learnt, learnSubject } from '@/lib/connections/learn-subject'
import { about, type ConsumedAuthorisation, settle } from '@/lib/connections/settle'
import { db } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import { removeInstallation } from '@/lib/pleo/installations'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import type { ReceivedGrant } from '@/lib/tokens/sealed-grant'
import { receivedToken } from '@/lib/tokens/token-source'

const WAITS_MS = [0, 300, 900]

/**
 * Turns an exchanged authorisation into a connection: learns whom the token is for, then writes connection, grant, facts
 * and trail in one transaction. False when the company cannot be learnt now: the sealed grant stays on its row. Called
 * for an authorisation that was settled meanwhile it changes nothing.
 */
export async function finishAuthorisation(
  row: ConsumedAuthorisation,
  grant: ReceivedGrant,
  clock: Clock,
): Promise<boolean> {
  const learnt = await learn(row, grant)
  if (learnt.kind === 'unknown') return false
  if (learnt.kind === 'gone') {
    // The token ran out or was revoked while it waited: nobody can learn its company any more.
    await db().$transaction((tx) => settle(tx, row, 'lost', 'token_gone', clock()))
    return true
  }
  const refusal =
    learnt.kind === 'company' ? await connectCompany(row, grant, learnt, clock()) : 'not_a_company'
  if (refusal) await refuse(row, grant, learnt.subjectUrn, refusal, clock())
  return true
}

async function learn(row: ConsumedAuthorisation, grant: ReceivedGrant): Promise<Learnt> {
  let learnt: Learnt = { kind: 'unknown' }
  for (const wait of WAITS_MS) {
    if (wait) await pause(wait)
    learnt = await learnSubject(row, grant)
    if (learnt.kind !== 'unknown') return learnt
  }
  return learnt
}

/**
 * Drops the grant; a connection that exists keeps its own. At Pleo the unwanted installation is taken back, unless a
 * connection of ours lives from it.
 */
async function refuse(
  row: ConsumedAuthorisation,
  grant: ReceivedGrant,
  subjectUrn: string,
  code: string,
  now: Date,
): Promise<void> {
  const { integrationId, environment } = row
  const settled = await db().$transaction((tx) => settle(tx, row, 'refused', code, now))
  if (!settled) return
  const inUse = await db().connection.count({
    where: { integrationId, environment, subjectUrn, grant: { isNot: null } },
  })
  const source = receivedToken(grant.tokens.accessToken, environment)
  const takenBack = inUse === 0 && (await removeInstallation(pleoAccess(environment, source))).status === 204
  await observe(db(), {
    ...about(row, code),
    kind: 'authorisation.rejected',
    verdict: 'pass',
    actor: 'dashboard',
    source: 'GET /v1/introspect',
    detail: { ...about(row, code).detail, takenBack },
  })
}
