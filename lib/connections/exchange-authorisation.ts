import 'server-only'
import type { Verdict } from '@/generated/prisma/enums'
import { audit } from '@/lib/audit/record'
import { authorisationServer } from '@/lib/connections/authorisation-server'
import { about, type ConsumedAuthorisation, customerOf, settle, trailOf } from '@/lib/connections/settle'
import { verifierPlace } from '@/lib/connections/start-authorisation'
import { fingerprint, open } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import { type ClientCredentials, clientCredentials } from '@/lib/integrations/client-credentials'
import { type Exchange, exchangeCode } from '@/lib/oauth/exchange-code'
import { learnClientAuthentication } from '@/lib/oauth/learn-client-authentication'
import type { Client, ReceivedTokens, Transport } from '@/lib/oauth/server'
import { holdIntegration } from '@/lib/places/lock-place'
import { sealReceivedGrant } from '@/lib/tokens/sealed-grant'

const SYSTEM = { kind: 'system', name: 'this dashboard' } as const

/**
 * Exchanges the code of a consumed authorisation, once, and commits the sealed grant to its row before anything else is
 * done with it. A refusal and a lost answer end the authorisation: the customer authorises again.
 */
export async function exchangeAuthorisation(
  row: ConsumedAuthorisation,
  code: string,
  transport: Transport,
  now: Date,
): Promise<void> {
  const credentials = await clientCredentials(row.oauthClientId)
  if (credentials.clientId !== row.clientId) {
    // The code was issued to the client that was stored then; it is not for the new one to try.
    await db().$transaction((tx) => settle(tx, row, 'failed', 'client_replaced', now))
    return
  }
  const verifier = open(row.verifierSealed ?? '', verifierPlace(row))
  const client = await authenticated(row, credentials, transport)
  const exchange: Exchange = client
    ? await exchangeCode(
        authorisationServer(row.environment),
        client,
        { code, redirectUri: row.redirectUri, verifier, scopes: row.scopes },
        transport,
      )
    : { kind: 'refused', status: 401, error: 'invalid_client', description: null, exact: false }
  await db().$transaction((tx) => keepExchange(tx, row, client, exchange, now))
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
  await observe(tx, { ...about(row), kind: 'authorisation.returned', verdict: 'pass', source: 'callback' })
  await audit(tx, customerOf(row), {
    ...trailOf(row),
    action: 'authorisation.exchanged',
    subject: row.link.label,
    detail: { authorisation: row.id },
  })
}

/** A refused code says nothing of our side: it comes from the address bar. A refused client does. */
function verdictOf(exchange: Exchange): Verdict {
  if (exchange.kind === 'granted') return 'pass'
  if (exchange.kind === 'lost') return 'unknown'
  const ours = ['invalid_client', 'unauthorized_client', 'unsupported_grant_type', 'invalid_request']
  return ours.includes(exchange.error) || exchange.status === 401 ? 'fail' : 'unknown'
}

/**
 * The client with the authentication that the token endpoint accepts, learnt at the first exchange with a made-up code;
 * null when it accepts neither. When it cannot be told, Basic is used: Pleo's documented way (docs/pleo 2.4).
 */
async function authenticated(
  row: ConsumedAuthorisation,
  credentials: ClientCredentials,
  transport: Transport,
): Promise<Client | null> {
  const { clientId, clientSecret, tokenEndpointAuthMethod } = credentials
  if (tokenEndpointAuthMethod) return { clientId, clientSecret, method: tokenEndpointAuthMethod }
  const learnt = await learnClientAuthentication(
    authorisationServer(row.environment),
    { clientId, clientSecret },
    row.redirectUri,
    transport,
  )
  if (learnt.kind === 'refused') return null
  if (learnt.kind === 'unknown') return { clientId, clientSecret, method: 'client_secret_basic' }
  await db().$transaction(async (tx) => {
    await holdIntegration(tx, row.integrationId)
    // Credentials that were replaced meanwhile have to be learnt anew.
    const { count } = await tx.oAuthClient.updateMany({
      where: { id: row.oauthClientId, secretFingerprint: fingerprint(clientSecret) },
      data: { tokenEndpointAuthMethod: learnt.method, authMethodLearntAt: new Date() },
    })
    if (count === 0) return
    await observe(tx, {
      integrationId: row.integrationId,
      environment: row.environment,
      kind: 'client.auth_method_learnt',
      verdict: 'pass',
      actor: 'dashboard',
      source: 'token endpoint',
      detail: { method: learnt.method },
    })
    await audit(tx, SYSTEM, {
      ...trailOf(row),
      action: 'oauth_client.auth_method',
      subject: clientId,
      detail: { method: learnt.method },
    })
  })
  return { clientId, clientSecret, method: learnt.method }
}
