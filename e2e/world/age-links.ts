import { embeddedUrl } from '../../scripts/dashboard-environment'
import { UtcClient } from '../../scripts/postgres/utc-client'
import { ROOT } from '../../scripts/root'
import { readSettings } from '../../scripts/up/settings'
import type { Integration } from './integration'
import { dataDir } from './running'

/** Lets every link of an integration run out. A link lives for a day at least, and no test waits for that. */
export async function letLinksExpire(integration: Integration): Promise<void> {
  const client = new UtcClient(embeddedUrl({ ...readSettings(ROOT, false), dataDir: dataDir() }))
  await client.connect()
  try {
    await client.query(
      `update "ConnectLink" set "expiresAt" = now() - interval '1 minute'
       where "integrationId" in (select id from "Integration" where slug = $1)`,
      [integration.slug],
    )
  } finally {
    await client.end()
  }
}
