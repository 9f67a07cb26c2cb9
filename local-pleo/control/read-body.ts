import type { Context } from 'hono'
import type { z } from 'zod'
import { ControlError } from './control-error.ts'

export async function readBody<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const sent: unknown = await c.req.json().catch(() => {
    throw new ControlError(400, 'not_json', 'The body is not JSON.')
  })
  const parsed = schema.safeParse(sent)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new ControlError(400, 'invalid_body', issues.join('; '))
}
