import 'server-only'
import type { Integration } from '@/generated/prisma/client'
import type { MemberRole } from '@/generated/prisma/enums'
import { holdMembership } from '@/lib/auth/hold-membership'
import type { Staff } from '@/lib/auth/staff'
import type { Tx } from '@/lib/db'
import { notFound } from '@/lib/errors'

/**
 * The member's own integration, locked to the end of the transaction and read behind the lock: whoever changes it, or
 * what hangs on it, goes one after the other. New facts wait too, for their foreign key needs the row. Throws `not_found`,
 * or `not_allowed` for a member who does not have that role, or no longer.
 */
export async function lockIntegration(
  tx: Tx,
  staff: Staff,
  slug: string,
  atLeast: MemberRole,
): Promise<Integration> {
  await holdMembership(tx, staff, atLeast)
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Integration" WHERE slug = ${slug} AND "partnerId" = ${staff.partnerId}::uuid FOR UPDATE`
  if (!locked) throw notFound('That integration')
  return await tx.integration.findUniqueOrThrow({ where: { id: locked.id } })
}

/**
 * For customers, who change nothing of an integration: it stays as it is, Production's opening and suspension included,
 * to the end of the transaction. Many can hold it at once; `lockIntegration` waits for all of them.
 */
export async function holdIntegration(tx: Tx, integrationId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Integration" WHERE id = ${integrationId}::uuid FOR KEY SHARE`
}
