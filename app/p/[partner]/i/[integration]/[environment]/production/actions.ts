'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { integrationPath, partnerPath } from '@/app/p/[partner]/paths'
import { staffAction } from '@/lib/action'
import type { Staff } from '@/lib/auth/staff'
import { OpenProduction, openProduction } from '@/lib/reviews/open-production'
import { RecordApproval, recordApproval } from '@/lib/reviews/record-approval'
import {
  ResumeProduction,
  resumeProduction,
  SuspendProduction,
  suspendProduction,
} from '@/lib/reviews/suspend-production'

export const approve = staffAction({ role: 'owner', input: RecordApproval }, async (staff, input) => {
  await recordApproval(staff, input)
  show(staff, input.integration, 'approved')
})

export const open = staffAction({ role: 'owner', input: OpenProduction }, async (staff, input) => {
  await openProduction(staff, input)
  show(staff, input.integration, 'opened')
})

export const suspend = staffAction({ role: 'owner', input: SuspendProduction }, async (staff, input) => {
  await suspendProduction(staff, input)
  show(staff, input.integration, 'suspended')
})

export const resume = staffAction({ role: 'owner', input: ResumeProduction }, async (staff, input) => {
  await resumeProduction(staff, input)
  show(staff, input.integration, 'resumed')
})

/** Opening changes both environments' pages and the frame around them. */
function show(staff: Staff, integration: string, said: string): never {
  revalidatePath(partnerPath(staff.partnerSlug), 'layout')
  redirect(`${integrationPath(staff.partnerSlug, integration, 'production')}/production?said=${said}`)
}
