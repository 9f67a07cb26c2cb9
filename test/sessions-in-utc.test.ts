import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../scripts/root'

/** The only files that may take more than types from pg: each makes its clients and pools with a session in UTC. */
const MAKERS = [
  'lib/db.ts',
  'local-pleo/database/connect.ts',
  'local-pleo/database/utc-client.ts',
  'scripts/postgres/utc-client.ts',
]
/** Asks, as a stranger's client would, which zone the server itself has. */
const STRANGER = 'scripts/postgres/server.test.ts'

const FOLDERS = ['app', 'components', 'e2e', 'lib', 'local-pleo', 'prisma', 'scripts', 'test']
const VALUES_OF_A_DRIVER =
  /^(?!import type )(?:import|export)\s[^'"]*['"](?:pg|pg-pool|@prisma\/adapter-pg)['"]|(?:require|import)\(['"](?:pg|pg-pool|@prisma\/adapter-pg)['"]\)/m

test('no other file makes a client of the database', () => {
  const takers = FOLDERS.flatMap(sourcesIn).filter((file) =>
    VALUES_OF_A_DRIVER.test(readFileSync(path.join(ROOT, file), 'utf8')),
  )
  expect(takers.sort()).toEqual([...MAKERS, STRANGER].sort())
})

function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs|js)$/.test(file))
    .map((file) => path.posix.join(folder, ...file.split(path.sep)))
}
