import 'server-only'
import type { Integration } from '@/generated/prisma/client'
import { audit, staffActor } from '@/lib/audit/record'
import type { Staff } from '@/lib/auth/staff'
import type { Tx } from '@/lib/db'
import type { FactKind } from '@/lib/facts/kinds'
import { observe } from '@/lib/facts/observe'

type Change = { action: string; kind: FactKind; detail: Record<string, string> }

/** The fact and the trail of a change to Production. */
export async function recordChange(
  tx: Tx,
  staff: Staff,
  integration: Integration,
  { action, kind, detail }: Change,
): Promise<void> {
  await observe(tx, {
    integrationId: integration.id,
    environment: 'production',
    kind,
    verdict: 'pass',
    actor: 'person',
    actorName: staff.name,
    userId: staff.userId,
    source: 'Production page',
    detail,
  })
  await audit(tx, staffActor(staff), {
    partnerId: staff.partnerId,
    integrationId: integration.id,
    environment: 'production',
    action,
    subject: integration.name,
    detail,
  })
}
