import type { LocalPleoAddresses } from '../start-local-pleo'
import type { Keys } from './keys'
import { DEPLOYMENT_SETTINGS, OPTIONAL_SETTINGS, type Settings } from './settings'

type Stand = { keys: Keys; databaseUrl: string; smtp: string; pleo: LocalPleoAddresses }

/** The dashboard's settings in the embedded default, where stand-ins answer for Pleo and for a mail server. */
export function embeddedEnvironment(settings: Settings, { keys, databaseUrl, smtp, pleo }: Stand) {
  return {
    ...common(settings),
    DATABASE_URL: databaseUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || keys.AUTH_SECRET,
    TOKEN_KEYS: process.env.TOKEN_KEYS || keys.TOKEN_KEYS,
    FINGERPRINT_KEY: process.env.FINGERPRINT_KEY || keys.FINGERPRINT_KEY,
    SMTP_URL: smtp,
    MAIL_FROM: process.env.MAIL_FROM || 'Partner dashboard <no-reply@dashboard.example>',
    PLEO_STAGING_AUTH_URL: pleo.staging.auth,
    PLEO_STAGING_API_URL: pleo.staging.api,
    PLEO_STAGING_APP_URL: pleo.staging.app,
    PLEO_PRODUCTION_AUTH_URL: pleo.production.auth,
    PLEO_PRODUCTION_API_URL: pleo.production.api,
    PLEO_PRODUCTION_APP_URL: pleo.production.app,
    PLEO_STAND_IN: 'Local Pleo',
    PLEO_STAND_IN_DESK: pleo.desk,
  }
}

/** The dashboard's settings in a deployment: as they were given. */
export function deploymentEnvironment(settings: Settings, databaseUrl: string): Record<string, string> {
  const given = [...DEPLOYMENT_SETTINGS, ...OPTIONAL_SETTINGS].map((name) => [name, process.env[name] ?? ''])
  return { ...Object.fromEntries(given), ...common(settings), DATABASE_URL: databaseUrl, PLEO_STAND_IN: '' }
}

function common(settings: Settings) {
  return {
    DATA_DIR: settings.dataDir,
    PORT: String(settings.port),
    APP_URL: settings.appUrl,
    NEXTAUTH_URL: settings.appUrl,
    TRUST_PROXY: process.env.TRUST_PROXY || 'false',
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
  }
}
