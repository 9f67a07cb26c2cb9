import 'server-only'
import type { PleoAuthorisation } from '@/lib/auth/pleo-provider'
import {
  type CallbackParameters,
  type ConsumedAuthorisation,
  consumeAuthorisation,
  settle,
} from '@/lib/connections/consume-authorisation'
import { exchangeAuthorisation } from '@/lib/connections/exchange-authorisation'
import { finishAuthorisation } from '@/lib/connections/finish-authorisation'
import { db } from '@/lib/db'
import { type Environment, environmentSettings } from '@/lib/environments'
import { describeBug, log } from '@/lib/log'
import { tokenTransport } from '@/lib/pleo/transport'

/**
 * Answers a callback from Pleo: consumes the authorisation, lets the NextAuth provider exchange the code through
 * `exchange`, learns the company and connects it. Gives the path of the page that says how it went. Never throws: a
 * customer who comes back from Pleo always gets a page with a way on.
 */
export async function completeAuthorisation(
  environment: Environment,
  parameters: CallbackParameters,
  cookie: (name: string) => string | undefined,
  runProvider: (authorisation: PleoAuthorisation, code: string) => Promise<void>,
  clock: () => Date,
): Promise<string> {
  try {
    const consumed = await consumeAuthorisation(environment, parameters, cookie, clock())
    if (consumed.kind === 'unknown') return '/connect/return?problem=unknown'
    if (consumed.kind === 'other_browser') return '/connect/return?problem=other-browser'
    if (consumed.kind === 'settled') return `/connect/return/${consumed.id}`
    const { authorisation, code } = consumed
    const returnPath = `/connect/return/${authorisation.id}`
    await runProvider(
      {
        settings: environmentSettings(environment),
        clientId: authorisation.clientId,
        authorisationId: authorisation.id,
        exchange: (given) => exchangeOrSettle(authorisation, given, clock),
        returnPath,
      },
      code,
    )
    await finishAuthorisation(authorisation.id, clock)
    return returnPath
  } catch (error) {
    log('error', 'callback_bug', describeBug(error))
    return '/connect/return?problem=ours'
  }
}

/** A bug after the code may have been sent ends as "please authorise again", never as half a connection. */
async function exchangeOrSettle(row: ConsumedAuthorisation, code: string, clock: () => Date): Promise<void> {
  try {
    await exchangeAuthorisation(row, code, tokenTransport, clock())
  } catch (error) {
    log('error', 'exchange_bug', describeBug(error))
    await db().$transaction((tx) => settle(tx, row, 'lost', 'ours', clock()))
  }
}
