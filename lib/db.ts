import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/generated/prisma/client'
import { env } from '@/lib/env'

export type Db = PrismaClient
/** Inside a transaction only ever `tx`: the outer client would use another connection. */
export type Tx = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]

type Clients = { prisma?: PrismaClient; pool?: pg.Pool }
// Next reloads modules in development; one client for each process all the same.
const holder = globalThis as typeof globalThis & { pleoDashboardDb?: Clients }

type Starting = pg.Client & { getStartupConf(): Record<string, string> }
const Client = pg.Client as unknown as new (config?: string | pg.ClientConfig) => Starting

/**
 * Prisma writes and reads times without an offset, so every session is in UTC, whatever zone the host, the database or
 * the role has. The zone is a startup parameter of its own: `options` may come from DATABASE_URL, which would replace
 * ours, and PgBouncer keeps TimeZone for each of its clients where it refuses `options`.
 */
class UtcClient extends Client {
  override getStartupConf(): Record<string, string> {
    return { ...super.getStartupConf(), TimeZone: 'UTC' }
  }
}

/** In milliseconds. Prisma's own two seconds for a start turn a busy moment into an error page. */
const PATIENCE = { maxWait: 10_000, timeout: 20_000 }

export function db(): Db {
  const clients = cached()
  clients.prisma ??= new PrismaClient({
    adapter: new PrismaPg(session()),
    transactionOptions: PATIENCE,
    // The other formats quote the arguments of a query that fails, and Next prints what a page throws.
    errorFormat: 'minimal',
  })
  return clients.prisma
}

/** Plain SQL for the token path, where Prisma's reads by key cost 3.5-4 times as much. */
export function sql(): pg.Pool {
  const clients = cached()
  if (!clients.pool) {
    clients.pool = new pg.Pool({ ...session(), max: 10 })
    // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
    clients.pool.on('error', () => undefined)
  }
  return clients.pool
}

export async function closeDb(): Promise<void> {
  const clients = cached()
  holder.pleoDashboardDb = {}
  await Promise.all([clients.prisma?.$disconnect(), clients.pool?.end()])
}

/** The names of the unique constraint's columns or the constraint, when `error` is a unique violation (P2002). */
export function uniqueViolation(error: unknown): string | null {
  const known = error as {
    code?: string
    meta?: { driverAdapterError?: { cause?: { constraint?: unknown } } }
  }
  if (known?.code !== 'P2002') return null
  return JSON.stringify(known.meta?.driverAdapterError?.cause?.constraint ?? '')
}

function session(): pg.PoolConfig {
  return { connectionString: env().DATABASE_URL, Client: UtcClient }
}

function cached(): Clients {
  holder.pleoDashboardDb ??= {}
  return holder.pleoDashboardDb
}
