import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pool } from 'pg'

const folder = join(import.meta.dirname, 'migrations')
const lock = 40_104_010

/** Applies the plain SQL files of `migrations/` in order, each once; several starts at once queue at the lock. */
export async function migrate(pool: Pool): Promise<void> {
  const db = await pool.connect()
  try {
    await db.query('select pg_advisory_lock($1)', [lock])
    await db.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
    )
    const { rows } = await db.query<{ name: string }>('select name from migrations')
    const applied = new Set(rows.map((row) => row.name))
    const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
    for (const name of files.filter((file) => !applied.has(file))) {
      const sql = await readFile(join(folder, name), 'utf8')
      await db.query(`begin;\n${sql}\n;insert into migrations (name) values ('${name}');\ncommit;`)
    }
  } finally {
    await db.query('rollback').catch(() => {})
    await db.query('select pg_advisory_unlock($1)', [lock]).catch(() => {})
    db.release()
  }
}
