import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import type { InputJsonObject } from '@/generated/prisma/internal/prismaNamespace'
import { audit, staffActor } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { Tx } from '@/lib/db'
import { type NewFact, observe } from '@/lib/facts/observe'

/** A fact of a place. `by`: what the actor says (`person`, the usual), or what this dashboard saw while it did as it was told. */
export type PlaceFact = Pick<
  NewFact,
  'kind' | 'verdict' | 'source' | 'detail' | 'connectionId' | 'apiCallId'
> & {
  by?: 'person' | 'dashboard'
}

export type Happening = {
  /** `object.verb`, e.g. `connect_link.create`. */
  action: string
  /** What was changed, in words a colleague understands. No secrets, no customers' personal data. */
  subject: string
  detail?: InputJsonObject
  facts?: readonly PlaceFact[]
}

/** A place, or with no environment what concerns an integration as a whole. */
export type Where = { partnerId: string; integration: { id: string }; environment: Environment | null }

/** Writes what an actor did somewhere and what is known since: the audit entry and its facts, in the transaction that did it. */
export async function record(tx: Tx, actor: Actor, where: Where, happening: Happening): Promise<void> {
  const { action, subject, detail, facts = [] } = happening
  const { partnerId, environment } = where
  const integrationId = where.integration.id
  for (const { by = 'person', ...fact } of facts) {
    await observe(tx, {
      ...fact,
      integrationId,
      // The way of an integration as a whole begins in Staging.
      environment: environment ?? 'staging',
      actor: by,
      actorName: actor.name,
      userId: actor.userId,
    })
  }
  await audit(tx, staffActor(actor), {
    partnerId,
    integrationId,
    environment,
    action,
    subject,
    ...(detail ? { detail } : {}),
  })
}
