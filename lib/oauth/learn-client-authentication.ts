import 'server-only'
import { randomBytes } from 'node:crypto'
import { type Exchange, exchangeCode } from '@/lib/oauth/exchange-code'
import { newPkce } from '@/lib/oauth/new-pkce'
import type { AuthorisationServer, ClientAuthenticationMethod, Transport } from '@/lib/oauth/server'

type LearntAuthentication =
  | { kind: 'learnt'; method: ClientAuthenticationMethod }
  /** Both ways were refused: the credentials are wrong. */
  | { kind: 'refused' }
  | { kind: 'unknown'; reason: string }

/**
 * Which client authentication the token endpoint accepts: Basic, else the body. A made-up code is sent, so that the
 * customer's real one is sent exactly once. A server that complains about the code has accepted the client
 * (RFC 6749, section 5.2: `invalid_grant` against `invalid_client`).
 */
export async function learnClientAuthentication(
  server: AuthorisationServer,
  client: { clientId: string; clientSecret: string },
  redirectUri: string,
  transport: Transport,
  signal?: AbortSignal,
): Promise<LearntAuthentication> {
  const tryWith = async (method: ClientAuthenticationMethod) => {
    const { verifier } = await newPkce()
    const code = randomBytes(24).toString('base64url')
    return exchangeCode(server, { ...client, method }, { code, redirectUri, verifier }, transport, signal)
  }
  const basic = await tryWith('client_secret_basic')
  if (acceptsTheClient(basic)) return { kind: 'learnt', method: 'client_secret_basic' }
  if (basic.kind === 'lost') return { kind: 'unknown', reason: basic.reason }
  const body = await tryWith('client_secret_post')
  if (acceptsTheClient(body)) return { kind: 'learnt', method: 'client_secret_post' }
  if (refusesTheClient(basic) && refusesTheClient(body)) return { kind: 'refused' }
  return { kind: 'unknown', reason: inWords(body) }
}

function acceptsTheClient(answer: Exchange): boolean {
  return answer.kind === 'refused' && answer.error === 'invalid_grant'
}

function refusesTheClient(answer: Exchange): boolean {
  return answer.kind === 'refused' && (answer.error === 'invalid_client' || answer.status === 401)
}

function inWords(answer: Exchange): string {
  if (answer.kind === 'lost') return answer.reason
  if (answer.kind === 'refused') return `the server answered ${answer.status} ${answer.error}`
  return 'the server accepted a made-up code'
}
