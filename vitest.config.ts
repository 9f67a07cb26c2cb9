import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Settings with which lib/env.ts is content; DATABASE_URL comes from createDatabase() in the test itself. Port 9 (discard)
// answers nobody: a test that needs Pleo starts Local Pleo and sets its addresses.
const settings = {
  APP_URL: 'http://localhost:3000',
  AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
  TOKEN_KEYS: `test1:${Buffer.alloc(32, 1).toString('base64')}`,
  FINGERPRINT_KEY: Buffer.alloc(32, 2).toString('base64'),
  SMTP_URL: 'smtp://127.0.0.1:9',
  MAIL_FROM: 'Partner dashboard <dashboard@acme.example>',
  PLEO_STAGING_AUTH_URL: 'http://127.0.0.1:9',
  PLEO_STAGING_API_URL: 'http://127.0.0.1:9',
  PLEO_STAGING_APP_URL: 'http://127.0.0.1:9',
  PLEO_PRODUCTION_AUTH_URL: 'http://127.0.0.1:9',
  PLEO_PRODUCTION_API_URL: 'http://127.0.0.1:9',
  PLEO_PRODUCTION_APP_URL: 'http://127.0.0.1:9',
  PLEO_STAND_IN: 'Local Pleo',
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^server-only$/, replacement: path.resolve(import.meta.dirname, 'test/server-only.ts') },
      { find: /^@\//, replacement: `${import.meta.dirname}/` },
    ],
  },
  test: {
    include: ['{lib,app,web,components,local-pleo,scripts,test,worker,prisma}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/global-setup.ts'],
    setupFiles: ['test/no-stray-errors.ts'],
    env: settings,
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    unstubEnvs: true,
  },
})
