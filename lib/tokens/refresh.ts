import 'server-only'
import { systemClock } from '@/lib/clock'
import { log } from '@/lib/log'
import { tokenTransport } from '@/lib/pleo/transport'
import { findGrant, type StoredGrant } from '@/lib/tokens/find-grant'
import { takeLease } from '@/lib/tokens/lease'
import { type RefreshTools, type Spent, spendRefreshToken } from '@/lib/tokens/spend-refresh-token'

const LONGEST_WAIT_MS = 15_000
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 320

// Next can load a module twice in one process; the flights have to be the same ones all the same.
const holder = globalThis as typeof globalThis & { pleoRefreshFlights?: Map<string, Promise<Spent>> }

/**
 * Refreshes the generation that the caller read, once for all callers: those of this process join the flight that is
 * under way, those of other processes wait for the lease row. Ends with a newer pair stored, or with the reason why not.
 */
export function refresh(grant: StoredGrant, tools: Partial<RefreshTools> = {}): Promise<Spent> {
  holder.pleoRefreshFlights ??= new Map()
  const flights = holder.pleoRefreshFlights
  const underWay = flights.get(grant.id)
  if (underWay) return underWay
  const flight = fly(grant, { clock: systemClock, transport: tokenTransport, ...tools }).finally(() =>
    flights.delete(grant.id),
  )
  flights.set(grant.id, flight)
  return flight
}

async function fly(grant: StoredGrant, tools: RefreshTools): Promise<Spent> {
  const started = performance.now()
  let pause = FIRST_PAUSE_MS
  for (;;) {
    const lease = await takeLease(grant.id, grant.generation)
    const waitedMs = Math.round(performance.now() - started)
    if (lease) {
      const spent = await spendRefreshToken(grant, lease, tools)
      report(grant, spent, { waitedMs, recovered: lease.recovering })
      return spent
    }
    const now = await findGrant(grant.connectionId)
    if (!now || now.id !== grant.id || now.generation !== grant.generation || now.status !== grant.status)
      return { kind: 'superseded' }
    if (waitedMs > LONGEST_WAIT_MS)
      return { kind: 'could_not_tell', reason: 'another refresh of this connection has not ended yet' }
    // Not all waiting processes at the same instant.
    await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random() / 2)))
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
  }
}

function report(grant: StoredGrant, spent: Spent, waited: { waitedMs: number; recovered: boolean }): void {
  log(spent.kind === 'stored' ? 'info' : 'warn', 'grant.refresh', {
    connection: grant.connectionId,
    generation: grant.generation,
    outcome: spent.kind,
    reason: spent.kind === 'could_not_tell' ? spent.reason : null,
    ...waited,
  })
}
