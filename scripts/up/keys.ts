import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StopReason } from '../stop-reason'

export type Keys = {
  AUTH_SECRET: string
  TOKEN_KEYS: string
  FINGERPRINT_KEY: string
  POSTGRES_PASSWORD: string
}

/** The embedded default's keys: made on the first run, kept in keys.json, readable by their owner only. */
export function readKeys(dataDir: string): Keys {
  const file = path.join(dataDir, 'keys.json')
  if (existsSync(file)) return check(file)
  const has = ['postgres', 'postgres-place'].find((name) => existsSync(path.join(dataDir, name)))
  if (has) {
    throw new StopReason(
      `${file} is missing, and what is sealed in the database cannot be opened without it: restore it, or delete ${dataDir} to begin anew.`,
    )
  }
  const keys: Keys = {
    AUTH_SECRET: randomBytes(32).toString('base64url'),
    TOKEN_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    FINGERPRINT_KEY: randomBytes(32).toString('base64'),
    POSTGRES_PASSWORD: randomBytes(24).toString('base64url'),
  }
  writeFileSync(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return keys
}

function check(file: string): Keys {
  const keys = parse(file)
  const names = ['AUTH_SECRET', 'TOKEN_KEYS', 'FINGERPRINT_KEY', 'POSTGRES_PASSWORD'] as const
  const missing = names.filter((name) => typeof keys[name] !== 'string' || !keys[name])
  if (missing.length)
    throw new StopReason(`${file} lacks ${missing.join(', ')}: restore the file from your backup.`)
  return keys as Keys
}

function parse(file: string): Partial<Keys> {
  try {
    const found: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (found && typeof found === 'object') return found
  } catch {
    // The message of a failed parse quotes the text, which is secret.
  }
  throw new StopReason(`${file} cannot be read as JSON: restore the file from your backup.`)
}
