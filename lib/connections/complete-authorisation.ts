import 'server-only'
import { exchangeThroughNextAuth } from '@/lib/auth/exchange-through-next-auth'
import type { Clock } from '@/lib/clock'
import { type ReadCookie, receiptCookie } from '@/lib/connections/authorisation-cookie'
import { consumeAuthorisation } from '@/lib/connections/consume-authorisation'
import { type Exchanged, exchangeAuthorisation } from '@/lib/connections/exchange-authorisation'
import { finishAuthorisation } from '@/lib/connections/finish-authorisation'
import { finishWaiting } from '@/lib/connections/finish-waiting'
import type { CallbackParameters } from '@/lib/connections/judge-callback'
import { type ConsumedAuthorisation, settle, withLink } from '@/lib/connections/settle'
import { db } from '@/lib/db'
import type { Environment } from '@/lib/environments'
import { describeBug, log } from '@/lib/log'
import { tokenTransport } from '@/lib/pleo/transport'
import { noteRefused } from '@/lib/refusals/note-refused'

/** Where the browser goes, and the cookie with which it may open its receipt again. */
export type Answered = { path: string; cookie: string | null }

/**
 * Answers a callback from Pleo: consumes the authorisation, exchanges its code through NextAuth, learns the company and
 * connects it. Never throws: a customer who comes back from Pleo always gets a page with a way on.
 */
export async function completeAuthorisation(
  environment: Environment,
  parameters: CallbackParameters,
  cookie: ReadCookie,
  clock: Clock,
): Promise<Answered> {
  try {
    const consumed = await consumeAuthorisation(environment, parameters, cookie, clock())
    if (consumed.kind === 'unknown') return problem('unknown')
    if (consumed.kind === 'other_browser') return problem('other-browser')
    if (consumed.kind === 'exchange') await exchangeAndFinish(consumed.authorisation, consumed.code, clock)
    const { id } = consumed.authorisation
    return { path: `/connect/return/${id}`, cookie: receiptCookie(id, cookie) }
  } catch (error) {
    noteRefused(error, `callback ${environment}`)
    log('error', 'callback_bug', describeBug(error))
    return problem('ours')
  }
}

function problem(which: 'unknown' | 'other-browser' | 'ours'): Answered {
  return { path: `/connect/return?problem=${which}`, cookie: null }
}

async function exchangeAndFinish(row: ConsumedAuthorisation, code: string, clock: Clock): Promise<void> {
  const exchange = (given: string) => exchangeAuthorisation(row, given, tokenTransport, clock())
  let exchanged: Exchanged | null = null
  try {
    exchanged = await exchangeThroughNextAuth(row, code, exchange)
  } finally {
    if (!exchanged) await endUnlessKept(row.id, clock)
  }
  if (exchanged?.kind === 'granted') await finishAuthorisation(row, exchanged.grant, clock)
}

/**
 * A bug after the code may have been sent ends as "please authorise again", never as half a connection. Read anew: only
 * the row tells whether the grant was committed before the bug.
 */
async function endUnlessKept(id: string, clock: Clock): Promise<void> {
  const row = await db().authorisation.findUniqueOrThrow({ where: { id }, include: withLink })
  if (row.outcome !== 'exchanging') await finishWaiting(row, clock)
  else await db().$transaction((tx) => settle(tx, row, 'lost', 'ours', clock()))
}
