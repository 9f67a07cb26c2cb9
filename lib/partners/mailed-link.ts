import 'server-only'
import { createHash } from 'node:crypto'
import type { Tx } from '@/lib/db'
import { env } from '@/lib/env'

/** What NextAuth stores for a sign-in link: SHA-256 of token and provider secret (next-auth 4.24, core/lib/utils). */
export function storedTokenOf(link: string): string {
  const token = new URL(link).searchParams.get('token') ?? ''
  return createHash('sha256').update(`${token}${env().AUTH_SECRET}`).digest('hex')
}

/** Ends the links that were mailed with these invitations; used ones are gone already. */
export async function endMailedLinks(
  tx: Tx,
  invitations: readonly { linkToken: string | null }[],
): Promise<void> {
  const tokens = invitations.flatMap(({ linkToken }) => linkToken ?? [])
  await tx.verificationToken.deleteMany({ where: { token: { in: tokens } } })
}
