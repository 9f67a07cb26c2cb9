'use server'

import { revalidatePath } from 'next/cache'
import { integrationPath } from '@/app/p/[partner]/paths'
import { staffAction } from '@/lib/action'
import type { ActionState } from '@/lib/action-state'
import { CheckClient, checkClient } from '@/lib/integrations/check-client'
import { StoreClient, storeClient } from '@/lib/integrations/store-client'
import { isId } from '@/lib/text'

type Stored = Awaited<ReturnType<typeof storeClient>>

const store = staffAction(
  { role: 'engineer', input: StoreClient, secret: ['clientSecret'] },
  async (staff, input) => {
    const stored = await storeClient(staff, input)
    revalidatePath(integrationPath(staff.partnerSlug, input.integration, input.environment), 'layout')
    return stored
  },
)

/** A Client ID is UUID-like (docs/pleo 5). Whatever else stands in its field may be the secret, and is not sent back. */
export async function storeClientAction(
  previous: ActionState<Stored>,
  form: FormData,
): Promise<ActionState<Stored>> {
  const state = await store(previous, form)
  if (state.status !== 'failed' || isId(state.values.clientId?.trim())) return state
  const { clientId: _, ...values } = state.values
  return { ...state, values }
}

export const checkClientAction = staffAction(
  { role: 'engineer', input: CheckClient },
  async (staff, input) => {
    const check = await checkClient(staff, input)
    revalidatePath(integrationPath(staff.partnerSlug, input.integration, input.environment), 'layout')
    return check
  },
)
