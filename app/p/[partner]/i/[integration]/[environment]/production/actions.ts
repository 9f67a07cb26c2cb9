'use server'

import { placeAction } from '@/lib/actions/staff-action'
import { NoInput } from '@/lib/form-input'
import { placePath } from '@/lib/places/paths'
import type { Place } from '@/lib/places/place'
import { OpenProduction, openProduction } from '@/lib/reviews/open-production'
import { RecordApproval, recordApproval } from '@/lib/reviews/record-approval'
import { resumeProduction, SuspendProduction, suspendProduction } from '@/lib/reviews/suspend-production'
import { saying } from '@/lib/said'

export const approve = placeAction({ input: RecordApproval, ...shows('approved') }, recordApproval)

export const open = placeAction({ input: OpenProduction, ...shows('opened') }, openProduction)

export const suspend = placeAction({ input: SuspendProduction, ...shows('suspended') }, suspendProduction)

export const resume = placeAction({ input: NoInput, ...shows('resumed') }, resumeProduction)

/** Opening changes both environments' pages and the frame around them. */
function shows(said: string) {
  const leadsTo = (place: Place) => saying(`${placePath(place, 'production')}/production`, said)
  return { redraws: 'partner', leadsTo } as const
}
