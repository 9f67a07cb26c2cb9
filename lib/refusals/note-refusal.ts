import 'server-only'
import { log } from '@/lib/log'
import { countRefusal } from '@/lib/refusals/count-refusal'
import { mayWriteLine } from '@/lib/refusals/line-bound'
import type { RefusalKind } from '@/lib/refusals/refusal-kinds'

const LONGEST_PLACE = 100

/**
 * Leaves the trace of a request that was refused: a log line, and where it concerns a partner a count that becomes one
 * line an hour of its audit trail. `where` is the name of a route or action, never an address as it was asked for.
 * Returns at once and never throws; nothing about the caller is kept, whose address is in the proxy's log if anywhere.
 */
export function noteRefusal(refusal: { kind: RefusalKind; where: string; partnerId?: string | null }): void {
  const { kind, where, partnerId = null } = refusal
  if (mayWriteLine(kind)) {
    log('warn', 'refused', { kind, where: where.slice(0, LONGEST_PLACE), partner: partnerId })
  }
  if (partnerId) countRefusal(partnerId, kind)
}
