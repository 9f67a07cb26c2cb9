import { ROOT } from '../root'
import { startLocalPleo } from '../start-local-pleo'
import { readKeys } from '../up/keys'
import { launching } from '../up/launching'
import { startEmbeddedPostgres } from '../up/postgres'
import { readSettings } from '../up/settings'

/** `npm run local-pleo`: just Local Pleo and the embedded PostgreSQL under it. */
export async function run(words: string[]): Promise<void> {
  const settings = readSettings(ROOT, true)
  await launching(settings, async ({ progress, resources, keep, watch }) => {
    const keys = readKeys(settings.dataDir)
    const postgres = await progress.phase('PostgreSQL', () =>
      startEmbeddedPostgres(settings.dataDir, keys.POSTGRES_PASSWORD, resources),
    )
    const databaseUrl = postgres.url('local_pleo')
    const local = await progress.phase('Local Pleo', () =>
      startLocalPleo({
        root: ROOT,
        databaseUrl,
        port: settings.localPleoPort,
        words,
        keep,
        onLine: (line) => progress.line(line),
      }),
    )
    watch('Local Pleo', local.child.ended)
    const { staging, production, desk, control } = local.addresses
    progress.line(`
  Staging         auth server ${staging.auth}   API ${staging.api}   web app ${staging.app}
  Production      auth server ${production.auth}   API ${production.api}   web app ${production.app}
  Partner desk    ${desk}
  Control plane   ${control}

  Stop with Ctrl-C.
`)
  })
}
