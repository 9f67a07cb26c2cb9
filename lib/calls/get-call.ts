import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { type CallEntry, callEntry } from '@/lib/calls/call-entry'
import { db } from '@/lib/db'
import { notFound } from '@/lib/errors'
import { inPlace, type Place } from '@/lib/places/place'
import { isId } from '@/lib/text'

/** One kept call of a place. Throws `not_found`. */
export async function getCall(actor: Actor, place: Place, id: string): Promise<CallEntry> {
  if (!isId(id)) throw notFound('That call')
  const row = await db().apiCall.findFirst({
    where: { ...inPlace(actor, place), id },
    include: { connection: { select: { label: true, customerReference: true } } },
  })
  if (!row) throw notFound('That call')
  return callEntry(row)
}
