import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { type ConnectionEntry, connectionEntry, GRANT_LIFE } from '@/lib/connections/connection-view'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { isId } from '@/lib/text'

/** One connection of the member's own partner, in that environment. Throws `not_found`. */
export async function getConnection(
  staff: Staff,
  slug: string,
  environment: Environment,
  id: string,
): Promise<ConnectionEntry> {
  const row = isId(id)
    ? await db().connection.findFirst({
        where: { id, environment, integration: { slug, partnerId: staff.partnerId } },
        include: { grant: GRANT_LIFE },
      })
    : null
  if (!row) throw notFound('That connection')
  return connectionEntry(row)
}
