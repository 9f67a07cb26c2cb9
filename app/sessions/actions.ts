'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'

import { userAction } from '@/lib/actions/action'
import { EndSession, endOtherSessions, endOwnSession } from '@/lib/auth/end-sessions'
import { heldSession } from '@/lib/auth/session-cookie'
import { signOutEverywhere } from '@/lib/auth/sign-out'
import { NoInput } from '@/lib/form-input'

export const endSessionAction = userAction({ input: EndSession }, async (user, input) => {
  await endOwnSession(user, input)
  revalidatePath('/sessions')
})

export const endOtherSessionsAction = userAction({ input: NoInput }, async (user) => {
  await endOtherSessions(user, (await heldSession()) ?? '')
  revalidatePath('/sessions')
})

export const signOutEverywhereAction = userAction<typeof NoInput, void>({ input: NoInput }, async (user) => {
  await signOutEverywhere(user)
  redirect('/sign-in')
})
