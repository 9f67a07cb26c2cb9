'use server'

import { revalidatePath } from 'next/cache'
import { integrationPath } from '@/app/p/[partner]/paths'
import { staffAction } from '@/lib/action'
import { CheckClient, checkClient } from '@/lib/integrations/check-client'
import { StoreClient, storeClient } from '@/lib/integrations/store-client'

export const storeClientAction = staffAction(
  { role: 'engineer', input: StoreClient, secret: ['clientSecret'] },
  async (staff, input) => {
    const stored = await storeClient(staff, input)
    revalidatePath(integrationPath(staff.partnerSlug, input.integration, input.environment), 'layout')
    return stored
  },
)

export const checkClientAction = staffAction(
  { role: 'engineer', input: CheckClient },
  async (staff, input) => {
    const check = await checkClient(staff, input)
    revalidatePath(integrationPath(staff.partnerSlug, input.integration, input.environment), 'layout')
    return check
  },
)
