'use server'

import { redirect } from 'next/navigation'
import { publicAction } from '@/lib/actions/action'
import { requestSignInLink, SignInRequest } from '@/lib/auth/request-sign-in-link'

export const requestLink = publicAction<typeof SignInRequest, never>(SignInRequest, async (input, from) => {
  await requestSignInLink(input, from)
  redirect('/sign-in/sent')
})
