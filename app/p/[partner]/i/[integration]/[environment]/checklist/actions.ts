'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { integrationPath } from '@/app/p/[partner]/paths'
import { staffAction } from '@/lib/action'
import type { Staff } from '@/lib/auth/staff'
import { AttestStep, attestStep } from '@/lib/checklists/attest-step'
import type { StepAddress } from '@/lib/checklists/lock-step'
import { SubmitStep, submitStep } from '@/lib/checklists/submit-step'
import { WaiveStep, waiveStep } from '@/lib/checklists/waive-step'
import { WithdrawStep, withdrawStep } from '@/lib/checklists/withdraw-step'
import { stepPath } from '../step-paths'

export const attest = staffAction({ role: 'engineer', input: AttestStep }, async (staff, input) => {
  await attestStep(staff, input)
  showStep(staff, input, 'attested')
})

export const handOver = staffAction({ role: 'engineer', input: SubmitStep }, async (staff, input) => {
  await submitStep(staff, input)
  showStep(staff, input, 'handed-over')
})

export const withdraw = staffAction({ role: 'engineer', input: WithdrawStep }, async (staff, input) => {
  await withdrawStep(staff, input)
  showStep(staff, input, 'withdrawn')
})

export const waive = staffAction({ role: 'owner', input: WaiveStep }, async (staff, input) => {
  await waiveStep(staff, input)
  showStep(staff, input, 'waived')
})

/** Back to the step, which says what was done and what comes next. */
function showStep(staff: Staff, { integration, environment, step }: StepAddress, said: string): never {
  const base = integrationPath(staff.partnerSlug, integration, environment)
  revalidatePath(base, 'layout')
  redirect(stepPath(base, step).replace('#', `?said=${said}#`))
}
