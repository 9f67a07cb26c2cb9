'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { userAction } from '@/lib/actions/action'
import { EndSession, endOtherSessions, endOwnSession } from '@/lib/auth/end-sessions'
import { heldSession } from '@/lib/auth/session-cookie'
import { signOutEverywhere } from '@/lib/auth/sign-out'

const Nothing = z.object({})

export const endSessionAction = userAction({ input: EndSession }, async (user, input) => {
  await endOwnSession(user, input)
  revalidatePath('/sessions')
})

export const endOtherSessionsAction = userAction({ input: Nothing }, async (user) => {
  await endOtherSessions(user, (await heldSession()) ?? '')
  revalidatePath('/sessions')
})

export const signOutEverywhereAction = userAction<typeof Nothing, void>({ input: Nothing }, async (user) => {
  await signOutEverywhere(user)
  redirect('/sign-in')
})
