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

export function db(): Db {
  const clients = cached()
  clients.prisma ??= new PrismaClient({ adapter: new PrismaPg({ connectionString: env().DATABASE_URL }) })
  return clients.prisma
}

/** Plain SQL for the token path, where Prisma's reads by key cost 3.5-4 times as much. */
export function sql(): pg.Pool {
  const clients = cached()
  if (!clients.pool) {
    clients.pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 10 })
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

function cached(): Clients {
  holder.pleoDashboardDb ??= {}
  return holder.pleoDashboardDb
}
