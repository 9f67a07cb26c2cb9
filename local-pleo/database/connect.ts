import pg from 'pg'
import { UtcClient } from './utc-client.ts'

// int8 counts and offsets of this program stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Without JIT: its compilation takes longer than any query here. */
export function connect(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 12,
    connectionTimeoutMillis: 5000,
    options: '-c jit=off',
    Client: UtcClient,
  })
  // An idle connection that the server closes is replaced on the next use.
  pool.on('error', () => {})
  return pool
}
