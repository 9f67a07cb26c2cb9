import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What the last request of its kind carried. */
type Seen = { refreshToken: string; bearer: string }

/**
 * Knows every token, where Local Pleo knows none of an earlier instance: refreshes whatever it is given, and says of
 * each bearer that it stands for the company that `companyOf` makes of it.
 */
export async function startPleoOfToday() {
  const seen: Seen = { refreshToken: '', bearer: '' }
  const server = createServer((request, response) => void answer(request, response, seen))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { url, seen, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

export function companyOf(bearer: string): string {
  const hex = createHash('sha256').update(bearer).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

async function answer(request: IncomingMessage, response: ServerResponse, seen: Seen): Promise<void> {
  const body = await text(request)
  response.setHeader('content-type', 'application/json')
  if (request.url === '/oauth/token') {
    seen.refreshToken = new URLSearchParams(body).get('refresh_token') ?? ''
    const next = createHash('sha256').update(seen.refreshToken).digest('base64url')
    const pair = { access_token: `access-${next}`, refresh_token: `refresh-${next}` }
    response.end(JSON.stringify({ ...pair, token_type: 'Bearer', expires_in: 900 }))
    return
  }
  if (request.url !== '/v1/introspect') {
    response.writeHead(404).end('{}')
    return
  }
  seen.bearer = request.headers.authorization?.replace(/^Bearer /, '') ?? ''
  const subjectURN = `urn:pleo:company:${companyOf(seen.bearer)}`
  const credential = { authMethod: 'OAUTH2', clientId: 'c', scope: 'users:read', subjectURN }
  response.end(JSON.stringify({ data: credential }))
}
