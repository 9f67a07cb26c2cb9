import 'server-only'
import type { Clock } from '@/lib/clock'
import { type ReadCookie, viewBindingOf } from '@/lib/connections/authorisation-cookie'
import { finishWaiting } from '@/lib/connections/finish-waiting'
import { withLink } from '@/lib/connections/settle'
import { hashToken, sameText } from '@/lib/crypto'
import { db } from '@/lib/db'
import { limit } from '@/lib/rate-limit'
import { isId } from '@/lib/text'

/**
 * Asks Pleo again whom a waiting grant is for, for the browser that authorised. False for any other browser. Throws
 * `rate_limited`.
 */
export async function finishOwn(id: string, cookie: ReadCookie, clock: Clock): Promise<boolean> {
  const bound = isId(id) && viewBindingOf(id, cookie)
  if (!bound) return false
  const row = await db().authorisation.findUnique({ where: { id }, include: withLink })
  if (!row || !sameText(hashToken(bound.binding), row.bindingHash)) return false
  if (row.outcome !== 'exchanged') return true
  await limit('finish', id, 10, 60)
  await finishWaiting(row, clock)
  return true
}
