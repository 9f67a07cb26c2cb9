import 'server-only'
import { Agent, request } from 'undici'
import { TooLargeUnpacked, unpacked } from '@/lib/pleo/unpacked'

/** What `fetch` is, so that protocol code and resource code take the same argument. */
export type Transport = typeof fetch

const MAX_BYTES = 5 * 1024 * 1024
const NULL_BODY = [204, 205, 304]

/** Why nothing was sent, or why an answer was not read to its end. `code` is read by `networkReason`. */
class TransportError extends Error {
  override readonly name = 'TransportError'
  readonly code: 'ANSWER_TOO_LARGE' | 'ADDRESS_NOT_SECURE'

  constructor(code: 'ANSWER_TOO_LARGE' | 'ADDRESS_NOT_SECURE') {
    super(code)
    this.code = code
  }
}

/**
 * Real HTTP with limits: https, or http to this machine only; a deadline over the whole exchange; answers of at most
 * `maxBytes` (5 MB) as sent and as unpacked; redirects are not followed, so a bearer token goes nowhere but where it was sent.
 * `keepAlive: false` opens a connection for each request: a reused one can break before the request is read, and then
 * nobody knows whether a token was spent.
 */
export function createTransport(limits: {
  deadlineMs: number
  keepAlive: boolean
  maxBytes?: number
}): Transport {
  const dispatcher = new Agent({ pipelining: limits.keepAlive ? 1 : 0, keepAliveMaxTimeout: 30_000 })
  const maxBytes = limits.maxBytes ?? MAX_BYTES
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input)
    if (!isSecure(url)) throw new TransportError('ADDRESS_NOT_SECURE')
    const deadline = AbortSignal.timeout(limits.deadlineMs)
    const answer = await request(url, {
      dispatcher,
      method: (init.method ?? 'GET') as 'GET',
      headers: { 'accept-encoding': 'identity', ...Object.fromEntries(new Headers(init.headers).entries()) },
      body: init.body === undefined || init.body === null ? null : String(init.body),
      signal: init.signal ? AbortSignal.any([init.signal, deadline]) : deadline,
    })
    const sent = await readAtMost(answer.body, maxBytes)
    const headers = plainHeaders(answer.headers)
    const body = await unpackedAtMost(sent, headers.get('content-encoding') ?? '', maxBytes)
    for (const name of ['content-encoding', 'content-length']) headers.delete(name)
    return new Response(NULL_BODY.includes(answer.statusCode) ? null : body, {
      status: answer.statusCode,
      headers,
    })
  }
}

/** For the External API. */
export const apiTransport: Transport = createTransport({ deadlineMs: 15_000, keepAlive: true })

/** For the authorisation server. Its deadline is shorter than the lease of a refresh. */
export const TOKEN_DEADLINE_MS = 10_000
export const tokenTransport: Transport = createTransport({ deadlineMs: TOKEN_DEADLINE_MS, keepAlive: false })

function isSecure(url: URL): boolean {
  if (url.protocol === 'https:') return true
  return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)
}

async function readAtMost(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of body) {
    bytes += part.length
    if (bytes > maxBytes) throw new TransportError('ANSWER_TOO_LARGE')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

async function unpackedAtMost(
  sent: Buffer,
  encoding: string,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await unpacked(sent, encoding, maxBytes))
  } catch (error) {
    throw error instanceof TooLargeUnpacked ? new TransportError('ANSWER_TOO_LARGE') : error
  }
}

function plainHeaders(headers: Record<string, string | string[] | undefined>): Headers {
  const plain = new Headers()
  for (const [name, value] of Object.entries(headers))
    for (const one of [value ?? []].flat()) plain.append(name, one)
  return plain
}
