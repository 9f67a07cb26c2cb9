import { embeddedUrl } from '../dashboard-environment'
import { migrateDatabase } from '../migrate-database'
import { ROOT } from '../root'
import { reachDatabase } from '../up/reach-database'
import { readSettings } from '../up/settings'

/** `npm run migrate`: applies the missing migrations, as every start does. */
export async function run(): Promise<void> {
  const settings = readSettings(ROOT, true)
  const url = settings.databaseUrl ?? embeddedUrl(settings)
  await reachDatabase(url)
  const names = await migrateDatabase(ROOT, url)
  console.log(names.length ? `Applied ${names.join(', ')}.` : 'The database is up to date.')
}
