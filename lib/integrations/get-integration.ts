import 'server-only'
import type { Integration } from '@/generated/prisma/client'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { isSlug } from '@/lib/text'

export type { Integration } from '@/generated/prisma/client'

/** An integration of the member's own partner, by slug. Throws `not_found`. */
export async function getIntegration(staff: Staff, slug: string): Promise<Integration> {
  const row = isSlug(slug)
    ? await db().integration.findFirst({ where: { slug, partnerId: staff.partnerId } })
    : null
  if (!row) throw notFound('That integration')
  return row
}
