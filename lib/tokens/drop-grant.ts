import 'server-only'
import type { Tx } from '@/lib/db'

/** Deletes both tokens of a connection, and the right to refresh them. */
export async function dropGrant(tx: Tx, connectionId: string): Promise<void> {
  await tx.grant.deleteMany({ where: { connectionId } })
}
