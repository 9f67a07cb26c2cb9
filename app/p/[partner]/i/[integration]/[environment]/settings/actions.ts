'use server'

import { revalidatePath } from 'next/cache'
import { partnerPath } from '@/app/p/[partner]/paths'
import { staffAction } from '@/lib/action'
import { UpdateIntegration, updateIntegration } from '@/lib/integrations/update-integration'

export const saveDetailsAction = staffAction(
  { role: 'engineer', input: UpdateIntegration },
  async (staff, input) => {
    const saved = await updateIntegration(staff, input)
    revalidatePath(partnerPath(staff.partnerSlug), 'layout')
    return saved
  },
)
