import 'server-only'
import { authorisationServer } from '@/lib/connections/authorisation-server'
import { about, type ConsumedAuthorisation, settle } from '@/lib/connections/consume-authorisation'
import { verifierPlace } from '@/lib/connections/start-authorisation'
import { open } from '@/lib/crypto'
import { db } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import { type ClientCredentials, clientCredentials } from '@/lib/integrations/client-credentials'
import { type Exchange, exchangeCode } from '@/lib/oauth/exchange-code'
import { learnClientAuthentication } from '@/lib/oauth/learn-client-authentication'
import type { Client, Transport } from '@/lib/oauth/server'
import { sealReceivedGrant } from '@/lib/tokens/sealed-grant'

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
  const verifier = open(row.verifierSealed ?? '', verifierPlace(row.id, row.environment))
  const client = await authenticated(row, credentials, transport)
  const exchange: Exchange = client
    ? await exchangeCode(
        authorisationServer(row.environment),
        client,
        { code, redirectUri: row.redirectUri, verifier },
        transport,
      )
    : { kind: 'refused', status: 401, error: 'invalid_client', description: null }
  await db().$transaction(async (tx) => {
    const detail = about(row).detail
    if (exchange.kind === 'granted') {
      await tx.authorisation.update({
        where: { id: row.id },
        data: {
          outcome: 'exchanged',
          outcomeAt: now,
          grantedAt: now,
          verifierSealed: null,
          grantSealed: sealReceivedGrant(row.id, row.environment, exchange.tokens, now),
        },
      })
    } else {
      const why = exchange.kind === 'lost' ? 'no_answer' : exchange.error
      await settle(tx, row, exchange.kind === 'lost' ? 'lost' : 'failed', why, now)
    }
    await observe(tx, {
      ...about(row),
      kind: 'token.exchanged',
      verdict: { granted: 'pass', refused: 'fail', lost: 'unknown' }[exchange.kind] as
        | 'pass'
        | 'fail'
        | 'unknown',
      actor: 'dashboard',
      source: 'token endpoint',
      detail: {
        ...detail,
        ...(client ? { method: client.method } : {}),
        ...(exchange.kind === 'refused' ? { status: exchange.status, error: exchange.error } : {}),
        ...(exchange.kind === 'lost' ? { reason: exchange.reason } : {}),
      },
    })
  })
}

/**
 * The client with the authentication that the token endpoint accepts, learnt at the first exchange with a made-up code;
 * null when it accepts neither. When it cannot be told, Basic is used: Pleo's documented way (REFERENCE 2.4).
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
    await tx.oAuthClient.update({
      where: { id: row.oauthClientId },
      data: { tokenEndpointAuthMethod: learnt.method, authMethodLearntAt: new Date() },
    })
    await observe(tx, {
      integrationId: row.integrationId,
      environment: row.environment,
      kind: 'client.auth_method_learnt',
      verdict: 'pass',
      actor: 'dashboard',
      source: 'token endpoint',
      detail: { method: learnt.method },
    })
  })
  return { clientId, clientSecret, method: learnt.method }
}
