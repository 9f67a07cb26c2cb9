'use server'

import { placeAction } from '@/lib/actions/staff-action'
import { SaveRegistrationPack, saveRegistrationPack } from '@/lib/integrations/save-registration-pack'

export const savePackAction = placeAction({ input: SaveRegistrationPack }, saveRegistrationPack)
