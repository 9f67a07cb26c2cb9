import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../test/folder'
import { DEPLOYMENT_SETTINGS, readSettings } from './settings'

const KEY = Buffer.alloc(32, 7).toString('base64')

beforeEach(() => {
  for (const name of [...DEPLOYMENT_SETTINGS, 'DATABASE_URL', 'PORT', 'DATA_DIR']) vi.stubEnv(name, undefined)
})

function deploy(changes: Record<string, string | undefined> = {}) {
  for (const name of DEPLOYMENT_SETTINGS) vi.stubEnv(name, 'https://pleo.example')
  const fitting = {
    DATABASE_URL: 'postgresql://u:p@db.example/dashboard',
    AUTH_SECRET: 'x'.repeat(32),
    TOKEN_KEYS: `new:${KEY},old:${KEY}`,
    FINGERPRINT_KEY: KEY,
    SMTP_URL: 'smtps://mail.example',
  }
  for (const [name, value] of Object.entries({ ...fitting, ...changes })) vi.stubEnv(name, value)
  return () => readSettings(temporaryFolder(), true)
}

test('the embedded default needs nothing', () => {
  expect(readSettings('/repo', false)).toMatchObject({
    dataDir: '/repo/.data',
    appUrl: 'http://localhost:3000',
    databaseUrl: undefined,
  })
})

test('.env is read, and the environment goes first', () => {
  const root = temporaryFolder()
  writeFileSync(path.join(root, '.env'), 'PORT=4000\nDATA_DIR=elsewhere\nAPP_URL=\n')
  vi.stubEnv('PORT', '5000')
  expect(readSettings(root, true)).toMatchObject({
    port: 5000,
    dataDir: `${root}/elsewhere`,
    appUrl: 'http://localhost:5000',
  })
})

test('a deployment names everything that it lacks, in one sentence', () => {
  vi.stubEnv('DATABASE_URL', 'postgresql://u:p@db.example/dashboard')
  vi.stubEnv('SMTP_URL', ' ')
  expect(() => readSettings('/repo', false)).toThrow(`it lacks ${DEPLOYMENT_SETTINGS.join(', ')}:`)
})

test('a deployment with fitting settings starts', () => {
  expect(deploy()()).toMatchObject({ databaseUrl: 'postgresql://u:p@db.example/dashboard' })
})

test.each([
  ['TOKEN_KEYS', `k1:${KEY.slice(4)}`],
  ['TOKEN_KEYS', KEY],
  ['FINGERPRINT_KEY', 'c2hvcnQ='],
  ['AUTH_SECRET', 'too-short-secret'],
  ['DATABASE_URL', 'mysql://u:hunter2@db.example/x'],
  ['SMTP_URL', 'mail.example'],
  ['PLEO_STAGING_API_URL', 'api.example'],
])('a wrong %s stops the start by name, and its value is not shown', (name, value) => {
  const start = deploy({ [name]: value })
  expect(start).toThrow(name)
  expect(start).not.toThrow(value)
})

test('real addresses of Pleo or mail without a database of one’s own are refused', () => {
  vi.stubEnv('PLEO_STAGING_AUTH_URL', 'https://pleo.example')
  expect(() => readSettings('/repo', false)).toThrow('PLEO_STAGING_AUTH_URL is set but DATABASE_URL is not')
})

test('a port that is none is named', () => {
  vi.stubEnv('PORT', '70000')
  expect(() => readSettings('/repo', false)).toThrow('PORT must be a port')
})
