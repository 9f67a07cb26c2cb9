'use server'

import { revalidatePath } from 'next/cache'
import { integrationPath } from '@/app/p/[partner]/paths'
import { staffAction } from '@/lib/action'
import type { Staff } from '@/lib/auth/staff'
import { MakeCall, RehearseGate } from '@/lib/calls/call-input'
import { firstCall } from '@/lib/calls/first-call'
import { makeCall } from '@/lib/calls/make-call'
import { rehearseGate } from '@/lib/calls/rehearse-gate'
import type { Environment } from '@/lib/environments'
import { getIntegration } from '@/lib/integrations/get-integration'

/** The answers go to the person who asked, in the action's result; they are stored nowhere. */
export const call = staffAction({ role: 'engineer', input: MakeCall }, async (staff, input) => {
  const { connectionId, environment, operation } = input
  const { id: integrationId } = await getIntegration(staff, input.integration)
  const key = { integrationId, environment, connectionId }
  const made =
    operation === 'first'
      ? await firstCall(staff, key)
      : { calls: [await makeCall(staff, { ...key, operation })], skipped: null }
  refresh(staff, input)
  return made
})

export const rehearse = staffAction({ role: 'engineer', input: RehearseGate }, async (staff, input) => {
  const { id: integrationId } = await getIntegration(staff, input.integration)
  const rehearsal = await rehearseGate(staff, { integrationId, environment: input.environment })
  refresh(staff, input)
  return rehearsal
})

function refresh(staff: Staff, input: { integration: string; environment: Environment }) {
  revalidatePath(integrationPath(staff.partnerSlug, input.integration, input.environment), 'layout')
}
