import type { Queryable } from '../database/queryable.ts'
import type { EnvironmentName } from '../environment.ts'
import { type LedgerEntry, ledgerColumns } from './ledger-entry.ts'

export type LedgerEvent = {
  position: number
  ledgerId: string
  event: string
  requestId: string | null
  reason: string | null
  at: Date
}

export async function readLedger(db: Queryable, environment: EnvironmentName, clientId: string | undefined) {
  const where = 'environment = $1 and ($2::uuid is null or client_id = $2)'
  const entries = await db.query<LedgerEntry>(
    `select ${ledgerColumns} from ledger l join authorisations a on a.id = l.authorisation_id
     where l.environment = $1 and ($2::uuid is null or l.client_id = $2) order by l.position`,
    [environment, clientId ?? null],
  )
  const events = await db.query<LedgerEvent>(
    `select position, ledger_id as "ledgerId", event, request_id as "requestId", reason, at
     from ledger_events where ${where} order by position`,
    [environment, clientId ?? null],
  )
  return { entries: entries.rows, events: events.rows }
}

export async function clearEvents(db: Queryable, environment: EnvironmentName, clientId: string | undefined) {
  await db.query(
    'delete from ledger_events where environment = $1 and ($2::uuid is null or client_id = $2)',
    [environment, clientId ?? null],
  )
}
