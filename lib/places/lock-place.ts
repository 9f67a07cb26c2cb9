import 'server-only'
import type { MemberRole } from '@/generated/prisma/enums'
import { type Actor, holdRole } from '@/lib/auth/actor'
import type { Db, Tx } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { enterAgain, type Place } from '@/lib/places/place'

/**
 * Locks the place's integration to the end of the transaction and gives it as it is behind the lock: whoever changes it, or
 * what hangs on it, goes one after the other. New facts wait too, for their foreign key needs the row. Throws `not_found`,
 * or `not_allowed` for an actor who does not have that role, or no longer.
 */
export async function lockPlace(tx: Tx, actor: Actor, place: Place, atLeast: MemberRole): Promise<Place> {
  await requireActor(tx, actor, place, atLeast)
  const [locked] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM "Integration"
    WHERE id = ${place.integration.id}::uuid AND "partnerId" = ${actor.partnerId}::uuid FOR UPDATE`
  if (!locked) throw notFound('That integration')
  return await enterAgain(tx, place)
}

/**
 * Throws `not_found` unless the place is of the actor's own partner, `not_allowed` below that role: by what is so now, not
 * when the place was entered. In a transaction the role then stays to the end.
 */
export async function requireActor(
  client: Tx | Db,
  actor: Actor,
  place: Place,
  atLeast: MemberRole,
): Promise<void> {
  if (place.partnerId !== actor.partnerId) throw notFound('That integration')
  await holdRole(client, actor, atLeast)
}

/**
 * For what changes nothing of an integration: it stays as it is, Production's opening and suspension included, to the end
 * of the transaction. Many can hold it at once; `lockPlace` waits for all of them.
 */
export async function holdIntegration(tx: Tx, integrationId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "Integration" WHERE id = ${integrationId}::uuid FOR KEY SHARE`
}
