import 'server-only'
import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib'

const MOST_LAYERS = 3
// Nothing but the bytes decides whether an answer is whole: a missing checksum at the end does not lose what came.
const WHAT_CAME = { finishFlush: constants.Z_SYNC_FLUSH }

const gunzipped = promisify(gunzip)
const inflated = promisify(inflate)
const rawInflated = promisify(inflateRaw)
const unbrotlied = promisify(brotliDecompress)

/** What was unpacked would be larger than allowed. */
export class TooLargeUnpacked extends Error {
  override readonly name = 'TooLargeUnpacked'
}

/**
 * The body without its content codings (RFC 9110, section 8.4), at most `maxBytes` of it. `identity` is asked for, yet a proxy
 * on the way may pack all the same, or unpack and leave the header standing: what does not open is given as it came.
 * Throws `TooLargeUnpacked`.
 */
export async function unpacked(body: Buffer, encoding: string, maxBytes: number): Promise<Buffer> {
  const layers = encoding.toLowerCase().split(',').reverse()
  let bytes = body
  for (const layer of layers.slice(0, MOST_LAYERS)) bytes = await without(layer.trim(), bytes, maxBytes)
  return isGzip(bytes) ? await without('gzip', bytes, maxBytes) : bytes
}

async function without(layer: string, bytes: Buffer, maxOutputLength: number): Promise<Buffer> {
  try {
    if (layer === 'br')
      return await unbrotlied(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength })
    const options = { ...WHAT_CAME, maxOutputLength }
    if (layer === 'deflate')
      return await (hasZlibHeader(bytes) ? inflated(bytes, options) : rawInflated(bytes, options))
    return isGzip(bytes) ? await gunzipped(bytes, options) : bytes
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLargeUnpacked()
    return bytes
  }
}

/** RFC 1952, section 2.3.1. Neither JSON nor any other text begins so. */
function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** RFC 1950, section 2.2. `deflate` means with it; some servers send the bare stream. */
function hasZlibHeader(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0
}
