import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { difference, MIGRATION_LOCK } from '../migrations/difference'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'

/** `npm run migration -- <name>`: writes a migration for what changed in schema.prisma. Without a name: the drift check. */
export async function run([name]: string[]): Promise<void> {
  const sql = await difference(ROOT)
  // PGlite keeps a timer.
  if (!sql) return leave('schema.prisma and prisma/migrations agree.')
  if (!name) {
    throw new StopReason(
      `schema.prisma and prisma/migrations differ: npm run migration -- <name> would write\n${sql}`,
    )
  }
  if (!/^[a-z0-9_]+$/.test(name))
    throw new StopReason('Name the migration in small letters, digits and underscores.')
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(ROOT, 'prisma', 'migrations', `${time}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  writeFileSync(path.join(folder, '..', 'migration_lock.toml'), MIGRATION_LOCK)
  leave(`Wrote ${path.relative(ROOT, folder)}/migration.sql: read it before you commit it.`)
}

function leave(words: string) {
  console.log(words)
  process.exit(0)
}
