import 'server-only'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { currentUser, type SignedIn } from '@/lib/auth/session'
import { type Staff, staffOf } from '@/lib/auth/staff'
import { isExpected } from '@/lib/errors'
import { noteRefusal } from '@/lib/refusals/note-refusal'
import { noteRefused } from '@/lib/refusals/note-refused'
import { placeOfPage } from '@/lib/refusals/place-of-page'

/** For pages: the signed-in person, else the sign-in page, which leads back here, or to `back` where a page says so itself. */
export async function requireUser(back?: string): Promise<SignedIn> {
  const user = await currentUser()
  if (user) return user
  const asked = (await headers()).get('x-dashboard-path')
  // Whoever types the product's address begins there.
  if (asked !== '/') noteRefusal({ kind: 'not_signed_in', where: placeOfPage(asked) })
  const path = back ?? asked
  redirect(path ? `/sign-in?to=${encodeURIComponent(path)}` : '/sign-in')
}

/** For pages: the signed-in member of that partner. Another partner's member gets the 404 of a partner that does not exist. */
export const requireStaff = cache(async (partnerSlug: string): Promise<Staff> => {
  const user = await requireUser()
  return await orNotFound(staffOf(user.userId, partnerSlug))
})

/** Turns a verb's `not_found` into the 404 page. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    noteRefused(error, placeOfPage((await headers()).get('x-dashboard-path')))
    if (isExpected(error, 'not_found')) notFound()
    throw error
  }
}
