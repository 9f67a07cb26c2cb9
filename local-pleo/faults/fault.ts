import { z } from 'zod'

/** Before the effect: nothing happened at Pleo. */
const kindsBefore = ['drop-before', 'status'] as const
/** After the effect: it is committed, only the answer suffers. */
const kindsAfter = [
  'drop-after',
  'reset-mid-body',
  'slow',
  'html',
  'truncated',
  'wrong-content-type',
  'huge',
  'gzip-bomb',
  'expires-in-missing',
  'expires-in-zero',
  'expires-in-negative',
  'expires-in-text',
  'refresh-token-missing',
] as const
export const faultKinds = ['delay', ...kindsBefore, ...kindsAfter] as const

export const faultInput = z.object({
  clientId: z.string().optional(),
  route: z
    .string()
    .min(1)
    .meta({ description: "'token', 'introspect', '*', or a method and path such as 'GET /v2/employees'" }),
  kind: z.enum(faultKinds),
  skip: z
    .number()
    .int()
    .min(0)
    .default(0)
    .meta({ description: 'let this many matching requests pass first' }),
  times: z.number().int().min(1).nullable().default(1).meta({ description: 'null: until removed' }),
  status: z.number().int().min(400).max(599).optional(),
  retryAfter: z
    .string()
    .optional()
    .meta({ description: 'sent as it is: seconds, an HTTP date, or nonsense' }),
  delayMs: z.number().int().min(0).max(600_000).optional(),
  byteMs: z
    .number()
    .int()
    .min(1)
    .max(60_000)
    .optional()
    .meta({ description: 'slow: pause between bytes, default 1000' }),
  bytes: z
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'huge, gzip-bomb: size after decompression' }),
})

export type FaultInput = z.input<typeof faultInput>

export type Fault = {
  id: string
  environment: string
  clientId: string | null
  route: string
  kind: (typeof faultKinds)[number]
  skip: number
  times: number | null
  seen: number
  fired: number
  parameters: Pick<z.output<typeof faultInput>, 'status' | 'retryAfter' | 'delayMs' | 'byteMs' | 'bytes'>
}
