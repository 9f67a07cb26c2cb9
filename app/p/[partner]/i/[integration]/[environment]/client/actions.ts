'use server'

import type { ActionState } from '@/lib/action-state'
import { placeAction } from '@/lib/actions/staff-action'
import { NoInput } from '@/lib/form-input'
import { checkClient } from '@/lib/integrations/check-client'
import { StoreClient, storeClient } from '@/lib/integrations/store-client'
import { isId } from '@/lib/text'

type Stored = Awaited<ReturnType<typeof storeClient>>

const store = placeAction({ input: StoreClient, secret: ['clientSecret'] }, storeClient)

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

export const checkClientAction = placeAction({ input: NoInput }, checkClient)
