import 'server-only'
import type { Integration } from '@/generated/prisma/client'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'

export type { Integration } from '@/generated/prisma/client'

/** An integration of the member's own partner, by slug. Throws `not_found`. */
export async function getIntegration(staff: Staff, slug: string): Promise<Integration> {
  const row = await db().integration.findFirst({ where: { slug, partnerId: staff.partnerId } })
  if (!row) throw notFound('That integration')
  return row
}
