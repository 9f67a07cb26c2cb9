import { existsSync } from 'node:fs'
import path from 'node:path'
import { StopReason } from '../stop-reason'
import { wrongSettings } from './wrong-settings'

/** What only Pleo, a mail server and the operator can give; the embedded default has stand-ins for all of it. */
export const DEPLOYMENT_SETTINGS = [
  'APP_URL',
  'AUTH_SECRET',
  'TOKEN_KEYS',
  'FINGERPRINT_KEY',
  'SMTP_URL',
  'MAIL_FROM',
  'PLEO_STAGING_AUTH_URL',
  'PLEO_STAGING_API_URL',
  'PLEO_STAGING_APP_URL',
  'PLEO_PRODUCTION_AUTH_URL',
  'PLEO_PRODUCTION_API_URL',
  'PLEO_PRODUCTION_APP_URL',
] as const

/** Only of a deployment, and only where Pleo's partner team gave them. */
export const OPTIONAL_SETTINGS = ['PLEO_STAGING_ISSUER', 'PLEO_PRODUCTION_ISSUER'] as const

export type Settings = {
  root: string
  dataDir: string
  host: string
  port: number
  appUrl: string
  /** Undefined in the embedded default, which brings its own PostgreSQL, Local Pleo and outbox. */
  databaseUrl: string | undefined
  localPleoPort: number
  outboxPort: number
}

/** Reads `.env` and the environment, which goes first. Stops with the names of all that is missing. */
export function readSettings(root: string, envFile: boolean): Settings {
  const file = path.join(root, '.env')
  if (envFile && existsSync(file)) process.loadEnvFile(file)
  // An empty value, as `.env` files have them, is none.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value?.trim()))
  if (given.DATABASE_URL) requireAll(given)
  else refuseHalfADeployment(given)

  const port = portOf(given, 'PORT', 3000)
  return {
    root,
    dataDir: path.resolve(root, given.DATA_DIR ?? '.data'),
    host: given.HOST ?? 'localhost',
    port,
    appUrl: (given.APP_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    databaseUrl: given.DATABASE_URL,
    localPleoPort: portOf(given, 'LOCAL_PLEO_PORT', 4010),
    outboxPort: portOf(given, 'OUTBOX_PORT', 4050),
  }
}

function requireAll(given: Record<string, string | undefined>) {
  const missing = DEPLOYMENT_SETTINGS.filter((name) => !given[name])
  if (missing.length) {
    throw new StopReason(
      `DATABASE_URL is set, so this is a deployment of your own, and it lacks ${missing.join(', ')}: .env.example says what each one means.`,
    )
  }
  const wrong = wrongSettings(given)
  if (wrong.length) throw new StopReason(`${wrong.join('; ')}: .env.example says what each one means.`)
}

/** Mail to a real server or calls to the real Pleo out of a demo would surprise everybody. */
function refuseHalfADeployment(given: Record<string, string | undefined>) {
  const set = [...DEPLOYMENT_SETTINGS, ...OPTIONAL_SETTINGS].filter(
    (name) => /^(SMTP_URL|PLEO_)/.test(name) && given[name],
  )
  if (!set.length) return
  throw new StopReason(
    `${set.join(', ')} ${set.length > 1 ? 'are' : 'is'} set but DATABASE_URL is not: the embedded default uses Local Pleo and its own outbox, so set DATABASE_URL too, or remove the rest.`,
  )
}

function portOf(given: Record<string, string | undefined>, name: string, standard: number): number {
  const port = Number(given[name] ?? standard)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new StopReason(`${name} must be a port between 1 and 65535.`)
}
