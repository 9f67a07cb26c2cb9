'use server'

import { placeAction } from '@/lib/actions/staff-action'
import { CreateLink, createLink } from '@/lib/connections/create-link'
import { Disconnect, disconnect } from '@/lib/connections/disconnect'
import { FinishPending, finishPending } from '@/lib/connections/finish-pending'
import { RevokeLink, revokeLink } from '@/lib/connections/revoke-link'
import { placePath } from '@/lib/places/paths'
import { saying } from '@/lib/said'

export const makeLink = placeAction({ input: CreateLink }, createLink)

export const withdrawLink = placeAction(
  { input: RevokeLink, leadsTo: (place) => saying(`${placePath(place)}/connections`, 'withdrawn') },
  revokeLink,
)

export const finish = placeAction({ input: FinishPending }, finishPending)

export const endConnection = placeAction(
  {
    input: Disconnect,
    leadsTo: (place, { removedAtPleo }, { connectionId }) =>
      saying(`${placePath(place)}/connections/${connectionId}`, removedAtPleo ? 'disconnected' : 'had-ended'),
  },
  disconnect,
)
