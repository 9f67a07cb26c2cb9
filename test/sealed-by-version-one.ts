import { createCipheriv, randomBytes } from 'node:crypto'
import type { SealedPlace } from '@/lib/crypto'

/** What a dashboard of before version 2 stored: bound to its place only, under the first of TOKEN_KEYS. */
export function sealedByVersionOne(plain: string, place: Omit<SealedPlace, 'bound'>): string {
  const [first = ''] = (process.env.TOKEN_KEYS ?? '').split(',')
  const [keyId = '', key = ''] = first.split(':')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64'), nonce, { authTagLength: 16 })
  const { environment, table, column, row } = place
  cipher.setAAD(Buffer.from(JSON.stringify(['v1', keyId, environment, table, column, row])))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return ['v1', keyId, nonce.toString('base64url'), body.toString('base64url')].join('.')
}
