import { createHash } from 'node:crypto'

/** The same seed and names give the same value on every machine. */
export function pick<T>(items: readonly T[], ...names: (string | number)[]): T {
  return items[whole(items.length, ...names)] as T
}

export function whole(below: number, ...names: (string | number)[]): number {
  return digest(names).readUInt32BE(0) % below
}

/** A version 4 shaped UUID that is derived, not random. */
export function uuidOf(...names: (string | number)[]): string {
  const bytes = digest(names)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  )
}

function digest(names: (string | number)[]): Buffer {
  return createHash('sha256').update(names.join('\u0000')).digest()
}
