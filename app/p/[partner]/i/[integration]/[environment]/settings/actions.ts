'use server'

import { placeAction } from '@/lib/actions/staff-action'
import { UpdateIntegration, updateIntegration } from '@/lib/integrations/update-integration'

export const saveDetailsAction = placeAction(
  { input: UpdateIntegration, redraws: 'partner' },
  updateIntegration,
)
