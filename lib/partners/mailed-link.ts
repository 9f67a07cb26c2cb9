import 'server-only'
import { storedToken } from '@/lib/auth/sign-in-link'
import type { Tx } from '@/lib/db'

/** The stored token of a mailed sign-in link. */
export function storedTokenOf(link: string): string {
  return storedToken(new URL(link).searchParams.get('token') ?? '')
}

/** Ends the links that were mailed with these invitations; used ones are gone already. */
export async function endMailedLinks(
  tx: Tx,
  invitations: readonly { linkToken: string | null }[],
): Promise<void> {
  const tokens = invitations.flatMap(({ linkToken }) => linkToken ?? [])
  await tx.verificationToken.deleteMany({ where: { token: { in: tokens } } })
}
