import { z } from '@hono/zod-openapi'

export const exceptionInfo = z
  .object({ type: z.string(), message: z.string().optional() })
  .openapi('ExceptionInfo')

export const uuid = z.uuid()
export const time = z.iso.datetime()

export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { 'application/json': { schema } } }
}

export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { 'application/json': { schema } } }
}

/** A repeated query parameter; the framework hands over a bare string when there is only one. */
export function repeated<S extends z.ZodType<string>>(item: S) {
  return z
    .preprocess(
      (value) => (value === undefined || Array.isArray(value) ? value : [value]),
      z.array(item).optional(),
    )
    .openapi({ type: 'array', items: { type: 'string' } })
}

/** What any route may answer, docs/pleo 6.14. */
export const failures = {
  400: json(exceptionInfo, 'The request does not match its schema'),
  401: json(exceptionInfo, 'No valid access token'),
  403: json(exceptionInfo, 'Missing scope or foreign resource'),
  429: json(exceptionInfo, 'More requests than the limit allows'),
}

export const missing = { 404: json(exceptionInfo, 'Does not exist') }

export const security: Record<string, string[]>[] = [{ oauth: [] }, { apiKey: [] }]
