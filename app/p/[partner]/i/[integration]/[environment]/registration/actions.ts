'use server'

import { revalidatePath } from 'next/cache'
import { integrationPath } from '@/app/p/[partner]/paths'
import { staffAction } from '@/lib/action'
import { SaveRegistrationPack, saveRegistrationPack } from '@/lib/integrations/save-registration-pack'

export const savePackAction = staffAction(
  { role: 'engineer', input: SaveRegistrationPack },
  async (staff, input) => {
    const saved = await saveRegistrationPack(staff, input)
    revalidatePath(integrationPath(staff.partnerSlug, input.integration, input.environment), 'layout')
    return saved
  },
)
