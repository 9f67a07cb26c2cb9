import 'server-only'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { authOptions } from '@/lib/auth/options'

export type SignedIn = { userId: string; email: string; name: string | null }

/** Who is signed in on this request, or null. Read once per request. */
export const currentUser = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions())
  const user = session?.user as { id: string; email: string; name: string | null } | undefined
  return user ? { userId: user.id, email: user.email, name: user.name } : null
})
