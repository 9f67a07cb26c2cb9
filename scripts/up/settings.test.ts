import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { temporaryFolder } from '../../test/folder'
import { deploymentEnvironment } from './environment'
import { DEPLOYMENT_SETTINGS, OPTIONAL_SETTINGS, readSettings } from './settings'

const KEY = 'rT0m4q6m9YJc7o8oQm3o0F1n6Xz2bH5vK8pL3sW9dEg='
const OTHER_KEY = 'PQQ6vKJgHwwd3qkWl6cWn0NvQOGV667vN88ahfGBbp4='
const THIRD_KEY = 'k9L2fQ8xV1tB6nH4jS7dG0pW3zR5mC2yU8eA1oX6iT4='
const SECRET = 'k3J9-x2Lq_8vB7nZ0pW4tR6yU1iO5aS3dF-gH2jK9lM'
const EXAMPLE = 'https://pleo.example'

beforeEach(() => {
  for (const name of [...DEPLOYMENT_SETTINGS, ...OPTIONAL_SETTINGS, 'DATABASE_URL', 'PORT', 'DATA_DIR'])
    vi.stubEnv(name, undefined)
})

function deploy(changes: Record<string, string | undefined> = {}) {
  for (const name of DEPLOYMENT_SETTINGS) {
    const host = name.replace(/_URL$/, '').toLowerCase().replaceAll('_', '-')
    vi.stubEnv(name, name.startsWith('PLEO_') ? `https://${host}.example` : EXAMPLE)
  }
  const fitting = {
    DATABASE_URL: 'postgresql://u:p@db.example/dashboard',
    AUTH_SECRET: SECRET,
    TOKEN_KEYS: `new:${KEY},old:${OTHER_KEY}`,
    FINGERPRINT_KEY: THIRD_KEY,
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
  ['APP_URL', 'http://dashboard.example'],
  ['APP_URL', 'https://dashboard.example/path'],
  ['APP_URL', 'https://user:hunter2@dashboard.example'],
  ['PLEO_STAGING_AUTH_URL', 'http://auth.example'],
  ['PLEO_PRODUCTION_API_URL', 'http://127.0.0.1.elsewhere.example'],
  ['PLEO_PRODUCTION_AUTH_URL', 'https://pleo-staging-auth.example/'],
  ['PLEO_PRODUCTION_API_URL', 'https://PLEO-staging-api.example:443'],
  ['PLEO_PRODUCTION_APP_URL', 'https://pleo-staging-app.example/app'],
  ['PLEO_PRODUCTION_API_URL', 'https://pleo-staging-auth.example'],
  ['TOKEN_KEYS', `k1:${Buffer.alloc(32, 7).toString('base64')}`],
  ['TOKEN_KEYS', `k1:${Buffer.from('0123456789abcdef0123456789abcdef').toString('base64')}`],
  ['TOKEN_KEYS', `k1:${Buffer.from('aB3dE5gH7jK9mN1p'.repeat(2)).toString('base64')}`],
  ['TOKEN_KEYS', `k1:${KEY},k2:${KEY}`],
  ['TOKEN_KEYS', `k1:${KEY},k1:${OTHER_KEY}`],
  ['TOKEN_KEYS', `k1:${KEY.slice(0, 20)}!!${KEY.slice(20)}`],
  ['FINGERPRINT_KEY', KEY],
  ['FINGERPRINT_KEY', Buffer.alloc(32).toString('base64')],
  ['FINGERPRINT_KEY', `${THIRD_KEY} `.replace('k9', 'k\u20099')],
  ['AUTH_SECRET', 'x'.repeat(40)],
  ['AUTH_SECRET', 'abcdefghijklmnopqrst'.repeat(2)],
  ['AUTH_SECRET', OTHER_KEY],
])('a wrong %s stops the start by name, and its value is not shown', (name, value) => {
  const start = deploy({ [name]: value })
  expect(start).toThrow(name)
  expect(start).not.toThrow(value)
})

test('addresses of this machine need no TLS', () => {
  const local = { APP_URL: 'http://localhost:3000', PLEO_STAGING_AUTH_URL: 'http://127.0.0.1:4010' }
  expect(deploy(local)()).toMatchObject({ appUrl: 'http://localhost:3000' })
})

test('all that is dangerous is named at once', () => {
  const start = deploy({
    APP_URL: 'http://dashboard.example',
    AUTH_SECRET: 'x'.repeat(40),
    FINGERPRINT_KEY: KEY,
  })
  for (const name of ['APP_URL', 'AUTH_SECRET', 'FINGERPRINT_KEY']) expect(start).toThrow(name)
})

test('real addresses of Pleo or mail without a database of one’s own are refused', () => {
  vi.stubEnv('PLEO_STAGING_AUTH_URL', 'https://pleo.example')
  expect(() => readSettings('/repo', false)).toThrow('PLEO_STAGING_AUTH_URL is set but DATABASE_URL is not')
})

test('what Pleo’s servers call themselves is optional, handed on in a deployment and refused without one', () => {
  const issuer = 'pleo.staging'
  const settings = deploy({ PLEO_STAGING_ISSUER: issuer })()
  expect(deploymentEnvironment(settings, 'postgresql://db')).toMatchObject({
    PLEO_STAGING_ISSUER: issuer,
    PLEO_PRODUCTION_ISSUER: '',
  })
  for (const name of [...DEPLOYMENT_SETTINGS, 'DATABASE_URL']) vi.stubEnv(name, undefined)
  expect(() => readSettings('/repo', false)).toThrow('PLEO_STAGING_ISSUER is set but DATABASE_URL is not')
})

test('a port that is none is named', () => {
  vi.stubEnv('PORT', '70000')
  expect(() => readSettings('/repo', false)).toThrow('PORT must be a port')
})
