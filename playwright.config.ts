import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './scripts/chromium'

/** They make all they need themselves, and so begin while the world of the others is made. */
const SELF_CONTAINED = ['the-whole-way.spec.ts', 'local-pleo.spec.ts']
/** Begun before the rest, so that the workers end together. */
const LONG = ['behind-a-proxy.spec.ts', 'long-texts.spec.ts', 'accessibility.spec.ts']

// `npm test` and `npm run e2e` set BASE_URL, and RUNNING_JSON where the instance is on this machine.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  fullyParallel: true,
  projects: [
    { name: 'world', testMatch: 'world/world.setup.ts' },
    { name: 'self-contained', testMatch: SELF_CONTAINED },
    { name: 'long', testMatch: LONG, dependencies: ['world'] },
    {
      name: 'specs',
      testMatch: '*.spec.ts',
      testIgnore: [...SELF_CONTAINED, ...LONG],
      dependencies: ['world'],
    },
    ...withoutProxy(process.env.WITHOUT_PROXY_URL),
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

/** Who may do what has to hold with proxy.ts gone too: `npm test` starts a process without it. */
function withoutProxy(baseURL: string | undefined) {
  if (!baseURL) return []
  const name = 'without proxy.ts'
  return [{ name, testMatch: 'access.spec.ts', dependencies: ['world'], use: { baseURL } }]
}
