import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { isId } from '@/lib/text'

export type AuditView = {
  id: string
  at: Date
  actorKind: string
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
  const before = isId(filter.before) ? filter.before : undefined
  const rows = await db().auditEntry.findMany({
    where: {
      partnerId: staff.partnerId,
      ...(filter.integrationId ? { integrationId: filter.integrationId } : {}),
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    ...(before ? { cursor: { id: before }, skip: 1 } : {}),
    take: PAGE + 1,
  })
  const names = new Map(
    (
      await db().integration.findMany({
        where: { partnerId: staff.partnerId },
        select: { id: true, name: true },
      })
    ).map(({ id, name }) => [id, name]),
  )
  const entries = rows.slice(0, PAGE).map((row) => ({
    id: row.id,
    at: row.at,
    actorKind: row.actorKind,
    actorName: row.actorName,
    action: row.action,
    subject: row.subject,
    environment: row.environment,
    integration: row.integrationId ? (names.get(row.integrationId) ?? null) : null,
  }))
  return { entries, next: rows.length > PAGE ? (entries.at(-1)?.id ?? null) : null }
}
