import 'server-only'
import type { MemberRole } from '@/generated/prisma/enums'
import { holdMembership } from '@/lib/auth/hold-membership'
import type { Staff } from '@/lib/auth/staff'
import type { Db, Tx } from '@/lib/db'

/** Whoever may use the verbs that a page and an API both offer. Each kind is made by its own door, after its own check. */
export type Actor = Staff

/** Throws `not_found` or `not_allowed` unless the actor still may do what takes that role. In a transaction it then stays so. */
export async function holdRole(client: Tx | Db, actor: Actor, atLeast: MemberRole): Promise<void> {
  await holdMembership(client, actor, atLeast)
}
