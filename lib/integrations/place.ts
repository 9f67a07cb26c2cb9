import { z } from 'zod'
import { slug } from '@/lib/text'

/** The hidden fields of a form below an environment: where it is. The verb looks for rows within the member's own partner. */
export const place = { integration: slug(), environment: z.enum(['staging', 'production']) }
