import 'server-only'
import type { ConnectLink } from '@/generated/prisma/client'
import type { Tx } from '@/lib/db'

/**
 * A link as it stands, locked to the end of the transaction and read behind the lock: it may have been used or withdrawn
 * since it was read first, and two tabs of one link go one after the other.
 */
export async function lockLink(tx: Tx, id: string): Promise<ConnectLink> {
  const [link] = await tx.$queryRaw<ConnectLink[]>`
    SELECT * FROM "ConnectLink" WHERE id = ${id}::uuid FOR UPDATE`
  if (!link) throw new Error('A link that has authorisations is gone')
  return link
}
