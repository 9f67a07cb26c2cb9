import 'server-only'
import * as oauth from 'oauth4webapi'
import { networkReason } from '@/lib/oauth/network-reason'
import type { Refusal } from '@/lib/oauth/read-refusal'
import { readTokenAnswer } from '@/lib/oauth/read-token-answer'
import {
  type AuthorisationServer,
  authenticationOf,
  type Client,
  metadataOf,
  type ReceivedTokens,
  requestOptions,
  type Transport,
} from '@/lib/oauth/server'

export type Exchange =
  | { kind: 'granted'; tokens: ReceivedTokens }
  | ({ kind: 'refused' } & Refusal)
  /** The answer never came or made no sense. The code may be spent: the customer has to authorise again. */
  | { kind: 'lost'; reason: string }

type CodeToExchange = {
  code: string
  redirectUri: string
  verifier: string
  /** The scopes that were asked for. */
  scopes?: readonly string[]
}

/** Sends the code once (RFC 6749, section 4.1.3; RFC 7636, section 4.5). It is never sent again, whatever comes back. */
export async function exchangeCode(
  server: AuthorisationServer,
  client: Client,
  { code, redirectUri, verifier, scopes }: CodeToExchange,
  transport: Transport,
  signal?: AbortSignal,
): Promise<Exchange> {
  const as = metadataOf(server)
  const us = { client_id: client.clientId }
  const secrets = [code, verifier, client.clientSecret]
  try {
    const sent = await oauth.authorizationCodeGrantRequest(
      as,
      us,
      authenticationOf(client),
      oauth.validateAuthResponse(as, us, new URLSearchParams({ code })),
      redirectUri,
      verifier,
      requestOptions(server.tokenEndpoint, transport, signal),
    )
    const answer = await readTokenAnswer(sent, secrets, scopes)
    if (answer.kind === 'refused') return answer
    if (answer.kind === 'unreadable') return { kind: 'lost', reason: answer.reason }
    const { kind: _, refreshToken, ...rest } = answer
    if (refreshToken === null) return { kind: 'lost', reason: 'the answer has no refresh_token' }
    return { kind: 'granted', tokens: { ...rest, refreshToken } }
  } catch (error) {
    return { kind: 'lost', reason: networkReason(error) }
  }
}
