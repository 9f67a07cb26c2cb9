import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { DOOR_WORDS } from '../lib/door-words'
import { bounded } from './body'
import { headersFor, withHeaders } from './headers'
import { Refused } from './refused'

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

type Options = {
  /** Where people reach the dashboard; what a proxy makes of Host does not count. */
  appUrl: URL
  /** Requests that are worked on at once; beyond that they are told to come back. */
  mostAtOnce: number
  log: (event: string, values: Record<string, string | number>) => void
}

/**
 * An HTTP server round Next's handler, for what has to happen before it: headers on every answer, malformed paths,
 * bounded bodies, shedding. It decides nothing about access; pages, actions and routes do.
 */
export function front(next: Handler, { appUrl, mostAtOnce, log }: Options): Server {
  let atWork = 0
  const isSecure = appUrl.protocol === 'https:'

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = (request.url ?? '').split('?', 1)[0] ?? ''
    withHeaders(response, () => ({
      ...headersFor(path, isSecure),
      ...(server.listening ? {} : { connection: 'close' }),
    }))
    try {
      requireReadable(path)
      if (atWork >= mostAtOnce && path !== '/api/health') throw new Refused(503, DOOR_WORDS.busy)
      atWork++
      response.once('close', () => atWork--)
      requireOwnPage(request, appUrl)
      asReached(request, appUrl)
      await next(await bounded(request), response)
    } catch (error) {
      if (error instanceof Refused)
        log('request_refused', { status: error.status, method: request.method ?? '' })
      else log('request_bug', { error: error instanceof Error ? error.name : typeof error })
      refuse(response, error)
    }
  }

  const server = createServer({ requestTimeout: 30_000, headersTimeout: 15_000 }, answer)
  server.on('clientError', (_error, socket) => {
    if (!socket.writable) return socket.destroy()
    const head = Object.entries(headersFor('', isSecure)).map(([name, value]) => `${name}: ${value}`)
    socket.end(['HTTP/1.1 400 Bad Request', 'connection: close', ...head, '', ''].join('\r\n'))
  })
  return server
}

function requireReadable(path: string): void {
  try {
    if (path.startsWith('/') && !decodeURIComponent(path).includes('\0')) return
  } catch {
    // Not the percent-encoding of any text.
  }
  throw new Refused(400, 'This address cannot be read. Check it, or start at the first page.')
}

/** A server action answers to a form of our own pages only: said here too, before its body is decoded. */
function requireOwnPage({ method, headers }: IncomingMessage, appUrl: URL): void {
  const mayBeAction =
    headers['next-action'] !== undefined || /^multipart\//i.test(headers['content-type'] ?? '')
  if (method !== 'POST' || !mayBeAction) return
  // A page with the policy no-referrer (Fetch, 3.2 "Origin header"); Next would refuse it.
  if (headers.origin === 'null' && headers['sec-fetch-site'] === 'same-origin') headers.origin = appUrl.origin
  if (!headers.origin || headers.origin.toLowerCase() === appUrl.origin) return
  throw new Refused(403, 'This form was sent from another site. Nothing was changed.')
}

/** Next compares a form's Origin with the host that it sees, and a proxy may have written another one. */
function asReached({ headers }: IncomingMessage, appUrl: URL): void {
  headers.host = appUrl.host
  headers['x-forwarded-host'] = appUrl.host
  headers['x-forwarded-proto'] = appUrl.protocol.slice(0, -1)
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy()
  const { status, message } =
    error instanceof Refused
      ? error
      : { status: 500, message: 'Something went wrong on our side. Try again.' }
  response.writeHead(status, {
    // To the letter: Next hands an answer's words to the form for this type and no other.
    'content-type': 'text/plain',
    'cache-control': 'no-store',
    connection: 'close',
    ...(status === 503 ? { 'retry-after': '3' } : {}),
  })
  response.end(message)
}
