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

export type RefreshOutcome =
  | { kind: 'granted'; tokens: ReceivedTokens }
  /**
   * `terminal`: the token is called dead, and only if the refusal is `exact` as well is that sure enough to erase it. Every
   * other refusal (the client, the rate) says nothing about the token.
   */
  | ({ kind: 'refused'; terminal: boolean } & Refusal)
  /** Whether the token was spent is not known. */
  | { kind: 'unknown'; reason: string }

/** Spends the refresh token (RFC 6749, section 6). */
export async function refreshGrant(
  server: AuthorisationServer,
  client: Client,
  refreshToken: string,
  transport: Transport,
  signal?: AbortSignal,
): Promise<RefreshOutcome> {
  const as = metadataOf(server)
  const us = { client_id: client.clientId }
  try {
    const sent = await oauth.refreshTokenGrantRequest(
      as,
      us,
      authenticationOf(client),
      refreshToken,
      requestOptions(server.tokenEndpoint, transport, signal),
    )
    const answer = await readTokenAnswer(sent, [refreshToken, client.clientSecret])
    if (answer.kind === 'refused') return { ...answer, terminal: isTerminal(answer) }
    if (answer.kind === 'unreadable') return { kind: 'unknown', reason: answer.reason }
    const { kind: _, ...pair } = answer
    return { kind: 'granted', tokens: { ...pair, refreshToken: pair.refreshToken ?? refreshToken } }
  } catch (error) {
    return { kind: 'unknown', reason: networkReason(error) }
  }
}

/**
 * `invalid_grant` in any spelling. Pleo's own clients look for `invalid_refresh_token` in the error, whatever stands beside
 * it (docs/pleo 2.6). 429 was turned away before anything was looked at.
 */
function isTerminal({ status, error, description }: Refusal): boolean {
  if (status === 429) return false
  if (error === 'invalid_grant' || error === 'invalid_refresh_token') return true
  return [400, 401].includes(status) && `${error} ${description ?? ''}`.includes('invalid_refresh_token')
}
