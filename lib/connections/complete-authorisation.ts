import 'server-only'
import type { PleoAuthorisation } from '@/lib/auth/pleo-provider'
import type { Clock } from '@/lib/clock'
import { type ReadCookie, receiptCookie } from '@/lib/connections/authorisation-cookie'
import { type CallbackParameters, consumeAuthorisation } from '@/lib/connections/consume-authorisation'
import { exchangeAuthorisation } from '@/lib/connections/exchange-authorisation'
import { finishAuthorisation } from '@/lib/connections/finish-authorisation'
import { type ConsumedAuthorisation, settle } from '@/lib/connections/settle'
import { db } from '@/lib/db'
import { type Environment, environmentSettings } from '@/lib/environments'
import { describeBug, log } from '@/lib/log'
import { tokenTransport } from '@/lib/pleo/transport'
import { noteRefused } from '@/lib/refusals/note-refused'

/** Where the browser goes, and the cookie with which it may open its receipt again. */
export type Answered = { path: string; cookie: string | null }

type RunProvider = (authorisation: PleoAuthorisation, code: string) => Promise<void>

/**
 * Answers a callback from Pleo: consumes the authorisation, lets the NextAuth provider exchange the code through
 * `exchange`, learns the company and connects it. Never throws: a customer who comes back from Pleo always gets a page
 * with a way on.
 */
export async function completeAuthorisation(
  environment: Environment,
  parameters: CallbackParameters,
  cookie: ReadCookie,
  runProvider: RunProvider,
  clock: Clock,
): Promise<Answered> {
  try {
    const consumed = await consumeAuthorisation(environment, parameters, cookie, clock())
    if (consumed.kind === 'unknown') return { path: '/connect/return?problem=unknown', cookie: null }
    if (consumed.kind === 'other_browser')
      return { path: '/connect/return?problem=other-browser', cookie: null }
    const id = consumed.kind === 'settled' ? consumed.id : consumed.authorisation.id
    if (consumed.kind === 'exchange') await exchangeAndFinish(consumed, runProvider, clock)
    return { path: `/connect/return/${id}`, cookie: receiptCookie(id, cookie) }
  } catch (error) {
    noteRefused(error, `callback ${environment}`)
    log('error', 'callback_bug', describeBug(error))
    return { path: '/connect/return?problem=ours', cookie: null }
  }
}

async function exchangeAndFinish(
  { authorisation, code }: { authorisation: ConsumedAuthorisation; code: string },
  runProvider: RunProvider,
  clock: Clock,
): Promise<void> {
  try {
    await runProvider(
      {
        settings: environmentSettings(authorisation.environment),
        clientId: authorisation.clientId,
        authorisationId: authorisation.id,
        exchange: (given) => exchangeOrSettle(authorisation, given, clock),
        returnPath: `/connect/return/${authorisation.id}`,
      },
      code,
    )
    await finishAuthorisation(authorisation.id, clock)
  } finally {
    await endIfStillExchanging(authorisation, clock)
  }
}

/** A bug after the code may have been sent ends as "please authorise again", never as half a connection. */
async function exchangeOrSettle(row: ConsumedAuthorisation, code: string, clock: Clock): Promise<void> {
  try {
    await exchangeAuthorisation(row, code, tokenTransport, clock())
  } catch (error) {
    log('error', 'exchange_bug', describeBug(error))
  }
}

async function endIfStillExchanging(row: ConsumedAuthorisation, clock: Clock): Promise<void> {
  await db().$transaction(async (tx) => {
    const after = await tx.authorisation.findUniqueOrThrow({
      where: { id: row.id },
      select: { outcome: true },
    })
    if (after.outcome === 'exchanging') await settle(tx, row, 'lost', 'ours', clock())
  })
}
