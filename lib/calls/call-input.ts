import { z } from 'zod'
import { id } from '@/lib/text'

export const MakeCall = z.object({
  connectionId: id('Choose a connection.'),
  operation: z.enum(['first', 'introspect', 'employees', 'companies'], 'Choose a call.'),
})
