import { IncomingMessage } from 'node:http'
import { DOOR_WORDS, MOST_BODY_BYTES } from '../lib/door-words'
import { Refused } from './refused'

/** Larger than any form of the dashboard with every field at its longest. */
export const MOST_BYTES = MOST_BODY_BYTES
/** More than any form has, and few enough to be decoded at once. */
export const MOST_FIELDS = 500
// A browser reads no answer before its body is sent: so much more is taken and thrown away.
const MOST_DISCARDED = 16 * 1024 * 1024

/**
 * The request with its body read, bounded and counted, before anything decodes it. Throws Refused with 413. A body that
 * came in chunks has its length from here on, and its media type has no capitals (RFC 9110, 8.3.1).
 */
export async function bounded(request: IncomingMessage): Promise<IncomingMessage> {
  if (!request.headers['content-length'] && !request.headers['transfer-encoding']) return request
  const body = await read(request)
  const [mediaType = '', ...parameters] = (request.headers['content-type'] ?? '').split(';')
  const contentType = [mediaType.trim().toLowerCase(), ...parameters].join(';')
  if (fieldsIn(body, contentType) > MOST_FIELDS) throw new Refused(413, DOOR_WORDS.too_large)
  const { 'transfer-encoding': _, ...headers } = request.headers
  const copy = new IncomingMessage(request.socket)
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request
  Object.assign(copy, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, complete: true })
  copy.headers = {
    ...headers,
    'content-length': String(body.length),
    ...(mediaType ? { 'content-type': contentType } : {}),
  }
  copy.push(body)
  copy.push(null)
  return copy
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length
    if (bytes <= MOST_BYTES) parts.push(part)
    else parts.length = 0
    if (bytes > MOST_DISCARDED) break
  }
  if (bytes <= MOST_BYTES) return Buffer.concat(parts)
  throw new Refused(413, DOOR_WORDS.too_large)
}

/** How many fields a decoder would find: counted on the bytes, which costs next to nothing. */
function fieldsIn(body: Buffer, contentType: string): number {
  if (contentType.startsWith('application/x-www-form-urlencoded')) return occurrences(body, '&') + 1
  const boundary = /^multipart\/.*boundary="?([^";]+)/i.exec(contentType)?.[1]
  return boundary ? occurrences(body, `--${boundary}`) - 1 : 1
}

function occurrences(body: Buffer, text: string): number {
  let count = 0
  for (let at = body.indexOf(text); at >= 0 && count <= MOST_FIELDS + 1; at = body.indexOf(text, at + 1))
    count++
  return count
}
