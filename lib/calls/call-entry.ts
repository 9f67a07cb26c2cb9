import 'server-only'
import type { ApiCall } from '@/generated/prisma/client'
import type { Ending } from '@/lib/pleo/answer'
import type { Shape } from '@/lib/pleo/shape'

/** A kept call. It has no values of the answer, because none are kept. */
export type CallEntry = {
  id: string
  operation: string
  method: string
  path: string
  status: number | null
  outcome: Ending
  attempts: number
  durationMs: number
  at: Date
  ids: string[]
  itemCount: number | null
  shape: Shape | null
  connectionId: string
  connectionLabel: string
}

export function callEntry(
  row: ApiCall & { connection: { label: string; customerReference: string } },
): CallEntry {
  return {
    id: row.id,
    operation: row.operation,
    method: row.method,
    path: row.path,
    status: row.status,
    outcome: row.outcome,
    attempts: row.attempts,
    durationMs: row.durationMs,
    at: row.at,
    ids: row.ids,
    itemCount: row.itemCount,
    shape: row.shape as Shape | null,
    connectionId: row.connectionId,
    connectionLabel: row.connection.label || row.connection.customerReference,
  }
}
