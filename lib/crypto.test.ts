import { createCipheriv, randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { fingerprint, open, seal } from '@/lib/crypto'
import { sealedByVersionOne } from '../test/sealed-by-version-one'

// Nothing here asks the database.
process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:9/none'

const bound = { connectionId: 'connection-1', clientId: 'client-1' }
const place = { table: 'Grant', row: 'row-1', column: 'refreshTokenSealed', environment: 'staging', bound }
const secret = 'a refresh token with ünicode'
const damaged = expect.objectContaining({ code: 'sealed_value_damaged' })

test('what was sealed opens in its place, and is written differently each time', () => {
  const sealed = seal(secret, place)
  expect(open(sealed, place)).toBe(secret)
  expect(seal(secret, place)).not.toBe(sealed)
  expect(sealed).not.toContain(Buffer.from(secret).toString('base64url'))
})

test.each([
  ['another row', { row: 'row-2' }],
  ['another column', { column: 'accessTokenSealed' }],
  ['another table', { table: 'OAuthClient' }],
  ['another environment', { environment: 'production' }],
  ['another connection', { bound: { ...bound, connectionId: 'connection-2' } }],
  ['nobody', { bound: {} }],
])('a value moved to %s does not open', (_, change) => {
  expect(() => open(seal(secret, place), { ...place, ...change })).toThrow(damaged)
})

test('what it is bound to may be named in any order', () => {
  const { connectionId, clientId } = bound
  expect(open(seal(secret, place), { ...place, bound: { clientId, connectionId } })).toBe(secret)
})

test('a value of version 1 opens in its place, and neither version passes for the other', () => {
  const earlier = sealedByVersionOne(secret, place)
  expect(open(earlier, place)).toBe(secret)
  expect(() => open(earlier, { ...place, row: 'row-2' })).toThrow(damaged)
  expect(() => open(earlier.replace(/^v1/, 'v2'), place)).toThrow(damaged)
  expect(() => open(seal(secret, place).replace(/^v2/, 'v1'), place)).toThrow(damaged)
  expect(seal(secret, place)).toMatch(/^v2\./)
})

test('a flipped bit at any position of any part does not open', () => {
  const parts = seal(secret, place).split('.')
  for (const [part, text] of parts.entries()) {
    for (let at = 0; at < text.length; at += 1) {
      const changed = flipped(text, at)
      const sealed = parts.with(part, changed).join('.')
      expect(() => open(sealed, place), `part ${part}, character ${at}`).toThrow(damaged)
    }
  }
})

test('a flipped byte of the decoded nonce, ciphertext and tag does not open', () => {
  const parts = seal(secret, place).split('.')
  for (const part of [2, 3]) {
    const bytes = Buffer.from(parts[part] ?? '', 'base64url')
    for (let at = 0; at < bytes.length; at += 1) {
      const copy = Buffer.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ 1
      expect(() => open(parts.with(part, copy.toString('base64url')).join('.'), place)).toThrow(damaged)
    }
  }
})

test('a cut value does not open, however much is cut', () => {
  const sealed = seal(secret, place)
  for (let length = 0; length < sealed.length; length += 1)
    expect(() => open(sealed.slice(0, length), place)).toThrow(damaged)
})

test('a tag of 4 bytes is refused, although Node would accept it for a cipher of that length', () => {
  const key = Buffer.alloc(32, 1)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 4 })
  cipher.setAAD(
    Buffer.from(JSON.stringify(['v1', 'test1', place.environment, place.table, place.column, place.row])),
  )
  const body = Buffer.concat([cipher.update(secret.padEnd(40)), cipher.final(), cipher.getAuthTag()])
  const sealed = ['v1', 'test1', nonce.toString('base64url'), body.toString('base64url')].join('.')
  expect(() => open(sealed, place)).toThrow(damaged)
})

test('an empty value, an unknown key and trailing parts are refused', () => {
  const sealed = seal(secret, place)
  const [version, , ...rest] = sealed.split('.')
  for (const text of ['', '....', `${sealed}.more`, [version, 'test2', ...rest].join('.')])
    expect(() => open(text, place)).toThrow(damaged)
})

test('an error about a damaged value names the place and not the value', () => {
  const sealed = seal(secret, place)
  try {
    open(`${sealed}A`, place)
    expect.unreachable()
  } catch (error) {
    expect(String(error)).toContain('Grant.refreshTokenSealed')
    expect(String(error)).not.toContain(sealed.slice(10))
  }
})

test('a fingerprint recognises a secret and does not contain it', () => {
  expect(fingerprint('one')).toBe(fingerprint('one'))
  expect(fingerprint('one')).not.toBe(fingerprint('two'))
  expect(fingerprint('one')).toMatch(/^[0-9a-f]{64}$/)
})

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The character one bit away in base64url. */
function flipped(text: string, at: number): string {
  const index = ALPHABET.indexOf(text[at] ?? '')
  return text.slice(0, at) + ALPHABET[index ^ 1] + text.slice(at + 1)
}
