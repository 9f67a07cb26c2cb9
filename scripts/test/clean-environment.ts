import { DEPLOYMENT_SETTINGS, OPTIONAL_SETTINGS } from '../up/settings'

const OTHERS = ['DATABASE_URL', 'DATA_DIR', 'PORT', 'HOST', 'LOCAL_PLEO_PORT', 'OUTBOX_PORT', 'TRUST_PROXY']
const LIBRARIES = [
  'NEXTAUTH_URL',
  'NEXTAUTH_SECRET',
  'PLEO_STAND_IN',
  'NODE_ENV',
  'NODE_OPTIONS',
  'BASE_URL',
  'RUNNING_JSON',
  'WITHOUT_PROXY_URL',
]

/** Takes every setting of the dashboard out of this process's environment, so that a test run is the same everywhere. */
export function cleanEnvironment() {
  const local = Object.keys(process.env).filter((name) => name.startsWith('LOCAL_PLEO_'))
  for (const name of [...DEPLOYMENT_SETTINGS, ...OPTIONAL_SETTINGS, ...OTHERS, ...LIBRARIES, ...local])
    delete process.env[name]
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  process.env.CHECKPOINT_DISABLE = '1'
}
