import { randomBytes } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../database/in-transaction.ts'
import { environmentNames } from '../environment.ts'
import type { Settings } from '../settings.ts'
import { seedBookkeeping } from './bookkeeping/seed-bookkeeping.ts'
import { seedEnvironment } from './seed-environment.ts'

/** Fills an empty database once. What is there already stays: a restart must not undo anything. */
export async function seedWorld(pool: Pool, settings: Settings): Promise<void> {
  await inTransaction(pool, async (db) => {
    await db.query('select pg_advisory_xact_lock(40104011)')
    const inserted = await db.query(
      `insert into world (id, seed, staging_key, production_key) values (1, $1, $2, $3) on conflict do nothing`,
      [settings.seed, randomBytes(32), randomBytes(32)],
    )
    if (inserted.rowCount === 1)
      for (const environment of environmentNames) await seedEnvironment(db, environment, settings)
    // A database from before the bookkeeping part gets it added, its clients and grants untouched.
    const { rows } = await db.query<{ seeded: boolean; seed: string }>(
      'select bookkeeping_seeded as seeded, seed from world',
    )
    if (rows[0] && !rows[0].seeded) await addBookkeeping(db, { ...settings, seed: rows[0].seed })
  })
}

async function addBookkeeping(db: PoolClient, settings: Settings): Promise<void> {
  for (const environment of environmentNames) await seedBookkeeping(db, environment, settings)
  await db.query('update world set bookkeeping_seeded = true')
}

/** Back to the first day; the request log, the ledger and every client go too. */
export async function resetWorld(pool: Pool, settings: Settings): Promise<void> {
  await inTransaction(pool, async (db) => {
    const { rows } = await db.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = current_schema() and tablename not in ('migrations', 'world')",
    )
    await db.query(`truncate ${rows.map(({ name }) => `"${name}"`).join(', ')} restart identity cascade`)
    await db.query('update world set clock_offset_ms = 0, clock_frozen_at = null, seed = $1 where id = 1', [
      settings.seed,
    ])
    for (const environment of environmentNames) await seedEnvironment(db, environment, settings)
    await addBookkeeping(db, settings)
  })
}
