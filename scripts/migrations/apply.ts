import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type pg from 'pg'
import { StopReason } from '../stop-reason'

// The advisory lock that Prisma's own engine takes, so that neither runs while the other does.
const PRISMA_LOCK = 72_707_369

// Prisma's table, to the letter: `prisma migrate deploy` finds a clean history wherever it can run.
const TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
);`

type Row = { migration_name: string; checksum: string; finished_at: Date | null }

export type Migration = { name: string; sql: string }

/** The migrations in `folder`, oldest first. */
export function readMigrations(folder: string): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'migration.sql')))
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') }))
}

/**
 * Applies what is missing and answers its names. Each migration is one multi-statement query, hence one transaction: a
 * failing one leaves nothing behind but its record, which stops later runs until a person resolves it.
 */
export async function applyMigrations(client: pg.Client, migrations: Migration[]): Promise<string[]> {
  await client.query('SELECT pg_advisory_lock($1)', [PRISMA_LOCK])
  try {
    await client.query(TABLE)
    const known = await client.query<Row>(
      'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    )
    const missing = compare(migrations, known.rows)
    for (const migration of missing) await applyOne(client, migration)
    return missing.map((migration) => migration.name)
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [PRISMA_LOCK])
  }
}

function compare(migrations: Migration[], known: Row[]): Migration[] {
  const failed = known.find((row) => !row.finished_at)
  if (failed) {
    throw new StopReason(
      `Migration ${failed.migration_name} failed earlier: repair the database, mark it with "prisma migrate resolve", and start again.`,
    )
  }
  const unknown = known.find((row) => !migrations.some((migration) => migration.name === row.migration_name))
  if (unknown) {
    throw new StopReason(
      `The database has migration ${unknown.migration_name}, which this version does not know: run the newer version.`,
    )
  }
  for (const { name, sql } of migrations) {
    const row = known.find((each) => each.migration_name === name)
    if (row && row.checksum !== checksum(sql)) {
      throw new StopReason(
        `Migration ${name} was edited after it was applied: restore its file and add a new one.`,
      )
    }
  }
  return migrations.filter((migration) => !known.some((row) => row.migration_name === migration.name))
}

async function applyOne(client: pg.Client, { name, sql }: Migration) {
  const id = randomUUID()
  await client.query('INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ($1, $2, $3)', [
    id,
    checksum(sql),
    name,
  ])
  try {
    await client.query(sql)
  } catch (error) {
    const reason = (error as Error).message
    await client.query('UPDATE _prisma_migrations SET logs = $2 WHERE id = $1', [id, reason])
    throw new StopReason(`Migration ${name} failed and was rolled back: ${reason}.`)
  }
  await client.query(
    'UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = 1 WHERE id = $1',
    [id],
  )
}

function checksum(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}
