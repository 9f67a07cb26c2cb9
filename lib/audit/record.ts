import 'server-only'
import type { AuditActorKind, Environment } from '@/generated/prisma/enums'
import type { InputJsonObject } from '@/generated/prisma/internal/prismaNamespace'
import type { Staff } from '@/lib/auth/staff'
import type { Tx } from '@/lib/db'

export type AuditActor = { kind: AuditActorKind; userId?: string; name: string }

export type AuditEvent = {
  partnerId?: string | null
  integrationId?: string | null
  environment?: Environment | null
  /** `object.verb`, e.g. `connect_link.create`. */
  action: string
  /** What was changed, in words a colleague understands. No secrets, no customers' personal data. */
  subject: string
  detail?: InputJsonObject
}

/** Writes the trail of a mutation. It takes the transaction: a mutation without its entry must not be possible. */
export async function audit(tx: Tx, actor: AuditActor, event: AuditEvent): Promise<void> {
  await tx.auditEntry.create({
    data: {
      partnerId: event.partnerId ?? null,
      integrationId: event.integrationId ?? null,
      environment: event.environment ?? null,
      actorKind: actor.kind,
      userId: actor.userId ?? null,
      actorName: actor.name,
      action: event.action,
      subject: event.subject,
      detail: event.detail ?? {},
    },
  })
}

export function staffActor(staff: Staff): AuditActor {
  return { kind: 'staff', userId: staff.userId, name: staff.name }
}
