'use server'

import { redirect } from 'next/navigation'
import { isOwnForm } from '@/lib/actions/action'
import { signOut } from '@/lib/auth/sign-out'

export async function signOutAction(): Promise<void> {
  if (await isOwnForm()) await signOut()
  redirect('/sign-in')
}
