'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { integrationPath } from '@/app/p/[partner]/paths'
import { staffAction } from '@/lib/action'
import type { Staff } from '@/lib/auth/staff'
import { CreateLink, createLink } from '@/lib/connections/create-link'
import { Disconnect, disconnect } from '@/lib/connections/disconnect'
import { FinishPending, finishPending } from '@/lib/connections/finish-pending'
import { RevokeLink, revokeLink } from '@/lib/connections/revoke-link'
import type { Environment } from '@/lib/environments'
import { place } from '@/lib/integrations/place'

export const makeLink = staffAction({ role: 'engineer', input: CreateLink }, async (staff, input) => {
  const link = await createLink(staff, input)
  refresh(staff, input)
  return link
})

export const withdrawLink = staffAction(
  { role: 'engineer', input: RevokeLink.extend(place) },
  async (staff, input): Promise<never> => {
    await revokeLink(staff, input)
    redirect(`${refresh(staff, input)}/connections?said=withdrawn`)
  },
)

export const finish = staffAction(
  { role: 'engineer', input: FinishPending.extend(place) },
  async (staff, input) => {
    const outcome = await finishPending(staff, input)
    refresh(staff, input)
    return outcome
  },
)

export const endConnection = staffAction(
  { role: 'engineer', input: Disconnect },
  async (staff, input): Promise<never> => {
    const { removedAtPleo } = await disconnect(staff, input)
    const said = removedAtPleo ? 'disconnected' : 'had-ended'
    redirect(`${refresh(staff, input)}/connections/${input.connectionId}?said=${said}`)
  },
)

function refresh(
  staff: Staff,
  { integration, environment }: { integration: string; environment: Environment },
) {
  const base = integrationPath(staff.partnerSlug, integration, environment)
  revalidatePath(base, 'layout')
  return base
}
