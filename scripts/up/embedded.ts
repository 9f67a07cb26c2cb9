import path from 'node:path'
import { z } from 'zod'
import { migrateDatabase } from '../migrate-database'
import { runScript } from '../run-script'
import { startLocalPleo } from '../start-local-pleo'
import { actionsKey } from './actions-key'
import { build } from './build'
import { startDashboard } from './dashboard'
import { demoClients, demoPartner, forgetDemo } from './demo'
import { applied } from './deployment'
import { embeddedEnvironment } from './environment'
import { generateClient } from './generate-client'
import { readKeys } from './keys'
import type { Launch } from './launch'
import { startOutbox } from './outbox'
import { type EmbeddedPostgres, serverEnded, startEmbeddedPostgres } from './postgres'
import { printAddresses } from './print-addresses'
import { refuseBusyPorts } from './refuse-busy-ports'
import type { Settings } from './settings'

// Local Pleo's ports, counted from its first: local-pleo/README.md.
const LOCAL_PLEO_OFFSETS = [0, 1, 2, 10, 11, 12, 20, 30]

/** Everything on this machine: PostgreSQL, Local Pleo, outbox, a demo partner and the dashboard. */
export async function startEmbedded(launch: Launch, dev: boolean) {
  const { settings, progress, resources, keep, watch } = launch
  const { root, dataDir } = settings
  const onLine = (line: string) => progress.line(line)
  const keys = readKeys(dataDir)
  await refuseBusyPorts(ports(settings))

  const postgres = await progress.phase(
    'PostgreSQL',
    () => startEmbeddedPostgres(dataDir, keys.POSTGRES_PASSWORD, resources),
    describe,
  )
  watch('PostgreSQL', serverEnded(postgres))
  if (postgres.made) forgetDemo(dataDir)
  const databaseUrl = postgres.url('dashboard')
  await progress.phase(
    'Prisma client',
    () => generateClient(root),
    (ran) => (ran ? 'generated' : 'up to date'),
  )
  await progress.phase('migrations', () => migrateDatabase(root, databaseUrl), applied)

  const outbox = await progress.phase('outbox', () =>
    startOutbox(dataDir, settings.outboxPort, resources, (mail) => {
      onLine(
        `\n  Mail to ${mail.to.join(', ')}: ${mail.subject}\n${mail.text.replace(/^(?=.)/gm, '    ').trimEnd()}\n`,
      )
    }),
  )
  const local = await progress.phase('Local Pleo', () =>
    startLocalPleo({
      root,
      databaseUrl: postgres.url('local_pleo'),
      port: settings.localPleoPort,
      keep,
      onLine,
    }),
  )
  watch('Local Pleo', local.child.ended)

  const env = embeddedEnvironment(settings, { keys, databaseUrl, smtp: outbox.smtp, pleo: local.addresses })
  const demo = await progress.phase('demo partner', () => demoPartner(settings, env))
  const clients = await progress.phase('demo clients', () =>
    demoClients(settings, env, local.addresses.control),
  )
  const ids = actionsKey(env.AUTH_SECRET)
  if (!dev)
    await progress.phase(
      'build',
      () => build(root, resources, ids),
      (ran) => (ran ? 'built' : 'up to date'),
    )
  const withDemo = {
    ...env,
    ...ids,
    PLEO_STAND_IN_STAGING_SECRET: clients.staging.clientSecret,
    PLEO_STAND_IN_PRODUCTION_SECRET: clients.production.clientSecret,
  }
  const child = await progress.phase('dashboard', () =>
    startDashboard({ settings, env: withDemo, dev, keep, onLine }),
  )
  watch('The dashboard', child.ended)

  const link = z.object({ link: z.url() })
  const signIn = link.parse(await runScript(root, 'scripts/sign-in-link.ts', [demo.owner], env)).link
  const running = {
    pid: process.pid,
    dashboard: { url: settings.appUrl },
    /** What `next build` wrote; its manifest names every server action. */
    build: path.join(root, process.env.NEXT_DIST_DIR || '.next'),
    localPleo: local.addresses,
    outbox,
    demo: { ...demo, clients },
    signInLink: signIn,
  }
  printAddresses(running, progress)
  return running
}

function describe(postgres: EmbeddedPostgres): string {
  const how = postgres.adopted ? 'adopted' : postgres.made ? 'made' : 'started'
  return `${how} in ${postgres.cluster}${postgres.elsewhere ? ', for PostgreSQL’s user cannot reach this folder' : ''}`
}

function ports(settings: Settings) {
  const local = '127.0.0.1'
  return [
    { port: settings.port, host: settings.host, what: 'the dashboard', setting: 'PORT' },
    ...LOCAL_PLEO_OFFSETS.map((offset) => ({
      port: settings.localPleoPort + offset,
      host: local,
      what: 'Local Pleo',
      setting: 'LOCAL_PLEO_PORT',
    })),
    { port: settings.outboxPort, host: local, what: 'the outbox', setting: 'OUTBOX_PORT' },
    { port: settings.outboxPort + 1, host: local, what: "the outbox's SMTP", setting: 'OUTBOX_PORT' },
  ]
}
