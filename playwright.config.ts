import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './scripts/chromium'

// `npm test` and `npm run e2e` set BASE_URL, and RUNNING_JSON where the instance is on this machine.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  projects: [
    { name: 'people', testMatch: 'world/people.setup.ts' },
    { name: 'specs', testMatch: '*.spec.ts', dependencies: ['people'] },
  ],
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [
    ['list'],
    ...(process.env.E2E_REPORT ? [['json', { outputFile: process.env.E2E_REPORT }] as const] : []),
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.BASE_URL ?? 'http://localhost:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/Copenhagen',
    actionTimeout: 15_000,
    // A trace holds every header and body: sign-in links, client secrets.
    trace: 'off',
    video: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      // Chromium refuses its sandbox to root.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-dev-shm-usage',
        // These keep it from calling home.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
        '--disable-quic',
      ],
    },
  },
})
