'use server'

import { placeAction } from '@/lib/actions/staff-action'
import { AttestStep, attestStep } from '@/lib/checklists/attest-step'
import { SubmitStep, submitStep } from '@/lib/checklists/submit-step'
import { WaiveStep, waiveStep } from '@/lib/checklists/waive-step'
import { WithdrawStep, withdrawStep } from '@/lib/checklists/withdraw-step'
import { placePath } from '@/lib/places/paths'
import type { Place } from '@/lib/places/place'
import { saying } from '@/lib/said'
import { stepPath } from '../step-paths'

export const attest = placeAction({ input: AttestStep, leadsTo: step('attested') }, attestStep)

export const handOver = placeAction({ input: SubmitStep, leadsTo: step('handed-over') }, submitStep)

export const withdraw = placeAction({ input: WithdrawStep, leadsTo: step('withdrawn') }, withdrawStep)

export const waive = placeAction({ input: WaiveStep, leadsTo: step('waived') }, waiveStep)

/** Back to the step, which says what was done and what comes next. */
function step(said: string) {
  return (place: Place, _: unknown, input: { step: string }) =>
    saying(stepPath(placePath(place), input.step), said)
}
