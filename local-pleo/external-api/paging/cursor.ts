import { ApiError } from '../api-error.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export type CursorValue = string | number | null

/** RFC 4648 base32, which is what the pattern of docs/pleo 6.1 (`^[A-Z2-7=~]+$`) looks like. */
export function writeCursor(order: string, values: CursorValue[]): string {
  let bits = 0
  let held = 0
  let text = ''
  for (const byte of Buffer.from(JSON.stringify([order, ...values]))) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    while (bits >= 5) {
      text += alphabet[(held >> (bits - 5)) & 31]
      bits -= 5
    }
  }
  if (bits > 0) text += alphabet[(held << (5 - bits)) & 31]
  return text.padEnd(Math.ceil(text.length / 8) * 8, '=')
}

/** A cursor belongs to the order it was made for. */
export function readCursor(order: string, cursor: string): CursorValue[] {
  try {
    let bits = 0
    let held = 0
    const bytes: number[] = []
    for (const letter of cursor.replace(/=+$/, '')) {
      held = ((held << 5) | alphabet.indexOf(letter)) & 0xffff
      bits += 5
      if (bits >= 8) {
        bytes.push((held >> (bits - 8)) & 255)
        bits -= 8
      }
    }
    const [madeFor, ...values]: CursorValue[] = JSON.parse(Buffer.from(bytes).toString('utf8'))
    if (madeFor === order) return values
  } catch {
    // Falls through to the one answer for every cursor that is not ours.
  }
  throw new ApiError(400, 'INVALID_CURSOR', 'The cursor does not belong to this list and order.')
}
