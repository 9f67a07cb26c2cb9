import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Standing } from './standing'

type Row = Record<string, unknown>

export type Fixture = {
  name: string
  keys: Record<'TOKEN_KEYS' | 'FINGERPRINT_KEY' | 'AUTH_SECRET', string>
  tables: Record<string, Row[]>
  /** When it is looked at. */
  at: Date
  /** The migrations that its commit had, by name. */
  migrations: string[]
  standing: Standing
  /** SHA-256 of both tokens of every grant that has any, by connection. */
  tokens: Record<string, { access: string; refresh: string }>
}

export function fixtures(): Fixture[] {
  const folder = import.meta.dirname
  const names = readdirSync(folder).flatMap((file) => /^(.+)\.expected\.json$/.exec(file)?.[1] ?? [])
  return names.map((name) => {
    const dump = read(path.join(folder, `${name}.json`))
    const { at, ...expected } = read(path.join(folder, `${name}.expected.json`))
    return { name, keys: dump.keys, tables: dump.tables, ...expected, at: new Date(at) }
  })
}

function read(file: string) {
  return JSON.parse(readFileSync(file, 'utf8'))
}
