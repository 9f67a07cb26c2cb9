import 'server-only'
import * as oauth from 'oauth4webapi'
import { networkReason } from '@/lib/oauth/network-reason'
import { type Refusal, readTokenAnswer } from '@/lib/oauth/read-token-answer'
import { scopeTokens } from '@/lib/oauth/scope-tokens'
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
  /** `terminal`: the token is dead. Every other refusal (the client, the rate) says nothing about the token. */
  | ({ kind: 'refused'; terminal: boolean } & Refusal)
  /** Whether the token was spent is not known. */
  | { kind: 'unknown'; reason: string }

// The new pair is real even when its lifetime is not said, and the old pair is dead. A short guess keeps the
// customer's authorisation; a 401 earlier than that leads to a refresh all the same.
const ASSUMED_SECONDS = 300

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
    const granted = await oauth.processRefreshTokenResponse(as, us, answer.response)
    return {
      kind: 'granted',
      tokens: {
        accessToken: granted.access_token,
        // A server that does not rotate leaves the member out: the old one stays (RFC 6749, section 6).
        refreshToken: granted.refresh_token || refreshToken,
        expiresIn: answer.expiresIn ?? ASSUMED_SECONDS,
        scope: granted.scope === undefined ? null : scopeTokens(granted.scope),
      },
    }
  } catch (error) {
    if (error instanceof oauth.OperationProcessingError || error instanceof oauth.UnsupportedOperationError)
      return { kind: 'unknown', reason: 'the answer is not what RFC 6749 describes' }
    return { kind: 'unknown', reason: networkReason(error) }
  }
}

/** Pleo's own clients look for `invalid_refresh_token` in the error, whatever stands beside it (REFERENCE 2.6). */
function isTerminal({ status, error, description }: Refusal): boolean {
  if (error === 'invalid_grant') return true
  return [400, 401].includes(status) && `${error} ${description ?? ''}`.includes('invalid_refresh_token')
}
