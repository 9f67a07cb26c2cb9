import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { AuthorisationOutcome } from '@/generated/prisma/enums'
import { type AuditActor, audit } from '@/lib/audit/record'
import type { Tx } from '@/lib/db'

/** What all steps of an authorisation need of its row: it is read with this once and handed down. */
export const withLink = {
  link: { include: { integration: { select: { partnerId: true } } } },
} satisfies Prisma.AuthorisationInclude

/** As it was read: what may change afterwards (outcome, link, client) is judged behind a lock. */
export type ConsumedAuthorisation = Prisma.AuthorisationGetPayload<{ include: typeof withLink }>

/** Ends an authorisation that is under way, with its trail, by compare-and-set. False when it had ended already. */
export async function settle(
  tx: Tx,
  row: ConsumedAuthorisation,
  outcome: AuthorisationOutcome,
  code: string | null,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.authorisation.updateMany({
    where: { id: row.id, outcome: { in: ['exchanging', 'exchanged'] } },
    data: { outcome, outcomeCode: code, outcomeAt: now, verifierSealed: null, grantSealed: null },
  })
  if (count === 0) return false
  await audit(tx, customerOf(row), {
    ...trailOf(row),
    action: `authorisation.${outcome}`,
    subject: row.link.label,
    detail: { authorisation: row.id, ...(code ? { code } : {}) },
  })
  return true
}

export function customerOf(row: ConsumedAuthorisation): AuditActor {
  return { kind: 'customer', name: row.link.label }
}

export function trailOf(row: ConsumedAuthorisation) {
  const { integrationId, environment } = row
  return { partnerId: row.link.integration.partnerId, integrationId, environment }
}

export function about(row: ConsumedAuthorisation, reason?: string) {
  return {
    integrationId: row.integrationId,
    environment: row.environment,
    actor: 'customer' as const,
    detail: { authorisationId: row.id, ...(reason ? { reason } : {}) },
  }
}
