import 'server-only'
import type { Integration } from '@/generated/prisma/client'
import type { Staff } from '@/lib/auth/staff'
import type { Tx } from '@/lib/db'
import { notFound } from '@/lib/errors'

/**
 * The member's own integration, locked to the end of the transaction and read behind the lock: whoever changes it, or
 * what hangs on it, goes one after the other. New facts wait too, for their foreign key needs the row. Throws `not_found`.
 */
export async function lockIntegration(tx: Tx, staff: Staff, slug: string): Promise<Integration> {
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Integration" WHERE slug = ${slug} AND "partnerId" = ${staff.partnerId}::uuid FOR UPDATE`
  if (!locked) throw notFound('That integration')
  return await tx.integration.findUniqueOrThrow({ where: { id: locked.id } })
}
