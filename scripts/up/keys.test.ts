import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/folder'
import { readKeys } from './keys'
import { wrongSettings } from './wrong-settings'

test('keys are made once, for their owner only, and are keys that a deployment would take', () => {
  const folder = temporaryFolder()
  const keys = readKeys(folder)
  expect(readKeys(folder)).toEqual(keys)
  expect(statSync(path.join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
  const address = { DATABASE_URL: 'postgresql://a/b', SMTP_URL: 'smtp://a' }
  expect(wrongSettings({ ...keys, ...address })).toEqual([])
})

test('keys are not made anew where a database is sealed with the lost ones', () => {
  const folder = temporaryFolder()
  mkdirSync(path.join(folder, 'postgres'))
  expect(() => readKeys(folder)).toThrow('keys.json is missing')
})

test('a damaged file is named, and nothing of it is shown', () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'keys.json')
  const { AUTH_SECRET } = readKeys(folder)
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, -10))
  expect(() => readKeys(folder)).toThrow(/^(?!.*"AUTH).*cannot be read as JSON/)
  writeFileSync(file, JSON.stringify({ AUTH_SECRET }))
  expect(() => readKeys(folder)).toThrow('lacks TOKEN_KEYS, FINGERPRINT_KEY, POSTGRES_PASSWORD')
})
