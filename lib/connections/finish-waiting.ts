import 'server-only'
import type { Clock } from '@/lib/clock'
import { finishAuthorisation } from '@/lib/connections/finish-authorisation'
import type { ConsumedAuthorisation } from '@/lib/connections/settle'
import { openReceivedGrant } from '@/lib/tokens/sealed-grant'

/**
 * Asks Pleo again whom the grant is for that waits on this row. False when Pleo still does not say. An authorisation that
 * is settled stays as it is.
 */
export async function finishWaiting(row: ConsumedAuthorisation, clock: Clock): Promise<boolean> {
  if (!row.grantSealed || row.outcome !== 'exchanged') return true
  return await finishAuthorisation(row, openReceivedGrant(row, row.grantSealed), clock)
}
