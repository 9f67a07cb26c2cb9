import 'server-only'
import type { AuditActorKind, Environment } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { keysetPage } from '@/lib/keyset-page'

export type AuditView = {
  id: string
  at: Date
  actorKind: AuditActorKind
  actorName: string
  action: string
  subject: string
  environment: Environment | null
  integration: string | null
}

const PAGE = 50

/** The partner's trail, newest first, fifty a page. `before` is the id of the last entry seen. */
export async function listAudit(
  staff: Staff,
  filter: { integrationId?: string; before?: string } = {},
): Promise<{ entries: AuditView[]; next: string | null }> {
  const { rows, next } = await keysetPage({ before: filter.before, size: PAGE }, (query) =>
    db().auditEntry.findMany({
      where: {
        partnerId: staff.partnerId,
        ...(filter.integrationId ? { integrationId: filter.integrationId } : {}),
      },
      ...query,
    }),
  )
  const names = new Map(
    (
      await db().integration.findMany({
        where: { partnerId: staff.partnerId },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  )
  const entries = rows.map((row) => ({
    id: row.id,
    at: row.at,
    actorKind: row.actorKind,
    actorName: row.actorName,
    action: row.action,
    subject: row.subject,
    environment: row.environment,
    integration: row.integrationId ? (names.get(row.integrationId) ?? null) : null,
  }))
  return { entries, next }
}
