import { z } from 'zod'
import { place } from '@/lib/integrations/place'
import { id } from '@/lib/text'

export const MakeCall = z.object({
  ...place,
  connectionId: id('Choose a connection.'),
  operation: z.enum(['first', 'introspect', 'employees', 'companies'], 'Choose a call.'),
})

export const RehearseGate = z.object(place)
