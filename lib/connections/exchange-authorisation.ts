import 'server-only'
import type { Verdict } from '@/generated/prisma/enums'
import { authenticatedClient } from '@/lib/connections/authenticated-client'
import { authorisationServer } from '@/lib/connections/authorisation-server'
import { about, type ConsumedAuthorisation, customerOf, settle, trailOf } from '@/lib/connections/settle'
import { open } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import { record } from '@/lib/facts/record'
import { clientCredentials } from '@/lib/integrations/client-credentials'
import { type Exchange, exchangeCode } from '@/lib/oauth/exchange-code'
import type { Client, ReceivedTokens, Transport } from '@/lib/oauth/server'
import { verifierPlace } from '@/lib/tokens/places'
import { type ReceivedGrant, sealReceivedGrant } from '@/lib/tokens/sealed-grant'

export type Exchanged =
  /** The grant waits sealed on the row, and is handed on as it came. */
  | { kind: 'granted'; grant: ReceivedGrant }
  /** The authorisation is settled: the customer authorises again. */
  | { kind: 'ended' }

/**
 * Exchanges the code of a consumed authorisation, once, and commits the sealed grant to its row before anything else is
 * done with it. A refusal and a lost answer end the authorisation.
 */
export async function exchangeAuthorisation(
  row: ConsumedAuthorisation,
  code: string,
  transport: Transport,
  now: Date,
): Promise<Exchanged> {
  const credentials = await clientCredentials(row.oauthClientId)
  if (credentials.clientId !== row.clientId) {
    // The code was issued to the client that was stored then; it is not for the new one to try.
    await db().$transaction((tx) => settle(tx, row, 'failed', 'client_replaced', now))
    return { kind: 'ended' }
  }
  const verifier = open(row.verifierSealed ?? '', verifierPlace(row))
  const client = await authenticatedClient(row, credentials, transport)
  const exchange: Exchange = client
    ? await exchangeCode(
        authorisationServer(row.environment),
        client,
        { code, redirectUri: row.redirectUri, verifier, scopes: row.scopes },
        transport,
      )
    : { kind: 'refused', status: 401, error: 'invalid_client', description: null, exact: false }
  await db().$transaction((tx) => keepExchange(tx, row, client, exchange, now))
  if (exchange.kind !== 'granted') return { kind: 'ended' }
  return { kind: 'granted', grant: { tokens: exchange.tokens, receivedAt: now } }
}

async function keepExchange(
  tx: Tx,
  row: ConsumedAuthorisation,
  client: Client | null,
  exchange: Exchange,
  now: Date,
): Promise<void> {
  if (exchange.kind === 'granted') {
    await keepGrant(tx, row, exchange.tokens, now)
  } else {
    const lost = exchange.kind === 'lost'
    await settle(tx, row, lost ? 'lost' : 'failed', lost ? 'no_answer' : exchange.error, now)
  }
  await observe(tx, {
    ...about(row),
    kind: 'token.exchanged',
    verdict: verdictOf(exchange),
    actor: 'dashboard',
    source: 'token endpoint',
    detail: {
      ...about(row).detail,
      ...(client ? { method: client.method } : {}),
      ...(exchange.kind === 'refused' ? { status: exchange.status, error: exchange.error } : {}),
      ...(exchange.kind === 'lost' ? { reason: exchange.reason } : {}),
    },
  })
}

/** Only now is it sure that the callback came from Pleo: whoever holds a link can make up a code. */
async function keepGrant(
  tx: Tx,
  row: ConsumedAuthorisation,
  tokens: ReceivedTokens,
  now: Date,
): Promise<void> {
  await tx.authorisation.update({
    where: { id: row.id },
    data: {
      outcome: 'exchanged',
      outcomeAt: now,
      grantedAt: now,
      verifierSealed: null,
      grantSealed: sealReceivedGrant(row, tokens, now),
    },
  })
  await record(tx, customerOf(row), trailOf(row), {
    action: 'authorisation.exchanged',
    subject: row.link.label,
    detail: { authorisation: row.id },
    facts: [
      {
        kind: 'authorisation.returned',
        verdict: 'pass',
        source: 'callback',
        detail: { authorisationId: row.id },
      },
    ],
  })
}

/** A refused code says nothing of our side: it comes from the address bar. A refused client does. */
function verdictOf(exchange: Exchange): Verdict {
  if (exchange.kind === 'granted') return 'pass'
  if (exchange.kind === 'lost') return 'unknown'
  const ours = ['invalid_client', 'unauthorized_client', 'unsupported_grant_type', 'invalid_request']
  return ours.includes(exchange.error) || exchange.status === 401 ? 'fail' : 'unknown'
}
