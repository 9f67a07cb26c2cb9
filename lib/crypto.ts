import 'server-only'
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { env } from '@/lib/env'
import { ExpectedError } from '@/lib/errors'

/**
 * What a sealed value belongs to: where it stands, and `bound`, whose it is. A ciphertext that is moved does not open, and
 * neither does one whose row was given to somebody else.
 */
export type SealedPlace = {
  table: string
  row: string
  column: string
  environment: string
  bound: Readonly<Record<string, string>>
}

/** `v1` binds the place without `bound`. It is opened until its holder seals it again, and written no more. */
type Version = 'v1' | 'v2'
const VERSION = 'v2'
const NONCE_BYTES = 12
const TAG_BYTES = 16

let keyRing: Map<string, KeyObject> | undefined
let fingerprintKey: KeyObject | undefined

/** AES-256-GCM (NIST SP 800-38D) under the first of TOKEN_KEYS; `v2.<key id>.<nonce>.<ciphertext and tag>`, base64url. */
export function seal(plain: string, place: SealedPlace): string {
  const [keyId, key] = [...keys()][0] as [string, KeyObject]
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(associatedData(VERSION, keyId, place))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return [VERSION, keyId, nonce.toString('base64url'), body.toString('base64url')].join('.')
}

/** Opens what `seal` made for the same place. Throws `sealed_value_damaged` for anything else. */
export function open(sealed: string, place: SealedPlace): string {
  const [version, keyId = '', nonceText = '', bodyText = '', ...rest] = sealed.split('.')
  const key = keys().get(keyId)
  const nonce = Buffer.from(nonceText, 'base64url')
  const body = Buffer.from(bodyText, 'base64url')
  if ((version !== 'v1' && version !== VERSION) || rest.length || !key) throw damaged(place)
  if (nonce.length !== NONCE_BYTES || body.length < TAG_BYTES) throw damaged(place)
  // base64url has spare bits in its last character: a value that decodes to the same bytes but is written otherwise
  // was not written by us.
  if (nonce.toString('base64url') !== nonceText || body.toString('base64url') !== bodyText)
    throw damaged(place)
  try {
    // Node accepts tags of 4 bytes unless the length is named.
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
    decipher.setAAD(associatedData(version, keyId, place))
    decipher.setAuthTag(body.subarray(body.length - TAG_BYTES))
    return Buffer.concat([
      decipher.update(body.subarray(0, body.length - TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8')
  } catch (cause) {
    throw damaged(place, cause)
  }
}

/** Whether a value was sealed by an earlier version, which bound less: whoever may write it seals it again. */
export function isSealedLoosely(sealed: string): boolean {
  return !sealed.startsWith(`${VERSION}.`)
}

/** A keyed fingerprint (HMAC-SHA-256, hex) that recognises a secret without being able to give it back. */
export function fingerprint(secret: string): string {
  fingerprintKey ??= createSecretKey(Buffer.from(env().FINGERPRINT_KEY, 'base64'))
  return createHmac('sha256', fingerprintKey).update(secret).digest('hex')
}

/** 256 random bits, base64url: link tokens, `state`, browser bindings. Only its hash is stored. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** SHA-256, hex. For values that are random already; secrets that people choose need `fingerprint`. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function sameText(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function keys(): Map<string, KeyObject> {
  keyRing ??= new Map(
    env().TOKEN_KEYS.map(([id, text]) => [id, createSecretKey(Buffer.from(text, 'base64'))]),
  )
  return keyRing
}

function associatedData(version: Version, keyId: string, place: SealedPlace): Buffer {
  const where = [version, keyId, place.environment, place.table, place.column, place.row]
  if (version === 'v1') return Buffer.from(JSON.stringify(where))
  const bound = Object.entries(place.bound).sort(([left], [right]) => (left < right ? -1 : 1))
  return Buffer.from(JSON.stringify([...where, bound]))
}

function damaged(place: SealedPlace, cause?: unknown): ExpectedError {
  return new ExpectedError(
    'sealed_value_damaged',
    `A sealed value (${place.table}.${place.column}) could not be opened. Check that TOKEN_KEYS still holds the key that sealed it.`,
    { cause },
  )
}
