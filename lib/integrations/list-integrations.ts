import 'server-only'
import type { Integration } from '@/generated/prisma/client'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'

/** The integrations of the member's partner, by name. */
export async function listIntegrations(staff: Staff): Promise<Integration[]> {
  return await db().integration.findMany({ where: { partnerId: staff.partnerId }, orderBy: { name: 'asc' } })
}
