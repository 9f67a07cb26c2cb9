import 'server-only'
import type { Environment, FactActor } from '@/generated/prisma/enums'
import type { InputJsonObject } from '@/generated/prisma/internal/prismaNamespace'
import { type AuditActor, audit, staffActor } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db'
import { type NewFact, observe } from '@/lib/facts/observe'

/** `by`: who saw or said it, where that is not the one who acted. */
export type KnownSince = Pick<
  NewFact,
  'kind' | 'verdict' | 'source' | 'detail' | 'connectionId' | 'apiCallId'
> & { by?: FactActor }

export type Happening = {
  /** `object.verb`, e.g. `connect_link.create`. */
  action: string
  /** What was changed, in words a colleague understands. No secrets, no customers' personal data. */
  subject: string
  detail?: InputJsonObject
  facts?: readonly KnownSince[]
}

/** A place, or what stands for it where none was entered. Without an environment it concerns an integration as a whole. */
export type Where = { partnerId: string; environment: Environment | null } & (
  | { integration: { id: string } }
  | { integrationId: string }
)

/**
 * Writes what somebody did and what is known since: the facts and the audit entry that belong together, in the transaction
 * that did it. A colleague's facts carry their name; a customer's name is in the trail alone.
 */
export async function record(
  tx: Tx,
  who: Actor | AuditActor,
  where: Where,
  { action, subject, detail, facts = [] }: Happening,
): Promise<void> {
  const { partnerId, environment } = where
  const integrationId = 'integrationId' in where ? where.integrationId : where.integration.id
  // The way of an integration as a whole begins in Staging.
  const at = { integrationId, environment: environment ?? 'staging' } as const
  for (const { by, ...fact } of facts) await observe(tx, { ...at, ...fact, ...factActor(who, by) })
  await audit(tx, 'partnerId' in who ? staffActor(who) : who, {
    partnerId,
    integrationId,
    environment,
    action,
    subject,
    ...(detail ? { detail } : {}),
  })
}

function factActor(who: Actor | AuditActor, by?: FactActor): Pick<NewFact, 'actor' | 'actorName' | 'userId'> {
  if ('partnerId' in who) return { actor: by ?? 'person', actorName: who.name, userId: who.userId }
  return { actor: by ?? (who.kind === 'customer' ? 'customer' : 'dashboard') }
}
