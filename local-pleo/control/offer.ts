import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { environmentNames } from '../environment.ts'
import { readBody } from './read-body.ts'

type Offer<B extends z.ZodType, A extends z.ZodType> = {
  operationId: string
  summary: string
  tag: string
  method: 'get' | 'post' | 'patch' | 'delete'
  /** As the document writes it: `/environments/{env}/clients`. */
  path: string
  body: B
  answer: A
  made?: boolean
  /** Can be narrowed to one client with `?client_id=`. */
  ofClient?: boolean
}

export const nothing = z.undefined()
export const moment = z.date().openapi({ type: 'string', format: 'date-time' })
const failure = z.object({ error: z.string(), message: z.string() }).openapi('Failure')
const parameters = { env: z.enum(environmentNames), clientId: z.uuid(), companyId: z.uuid() }

/** Puts one control into the router and into the document; the same schema checks the body, and the answer's type. */
export function offer<B extends z.ZodType, A extends z.ZodType>(
  app: OpenAPIHono,
  control: Offer<B, A>,
  handle: (c: Context, body: z.output<B>) => z.input<A> | Promise<z.input<A>>,
): void {
  const { method, path, operationId, summary, tag, body, answer, ofClient } = control
  const status = control.made ? 201 : 200
  const hasBody = !(body instanceof z.ZodUndefined)
  const params = Object.entries(parameters).filter(([name]) => path.includes(`{${name}}`))
  app.openAPIRegistry.registerPath({
    method,
    path,
    operationId,
    summary,
    tags: [tag],
    security: [{ control: [] }],
    request: {
      params: z.object(Object.fromEntries(params)),
      ...(ofClient && { query: z.object({ client_id: z.uuid().optional() }) }),
      ...(hasBody && { body: { required: true, content: json(body) } }),
    },
    responses: {
      [status]: { description: summary, content: json(answer) },
      400: { description: 'The request does not match its schema', content: json(failure) },
      403: { description: 'Not sent by a program of this machine', content: json(failure) },
      ...(path.includes('{') && { 404: { description: 'Does not exist', content: json(failure) } }),
    },
  })
  app.on(method.toUpperCase(), path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
    const sent = hasBody ? await readBody(c, body) : (undefined as z.output<B>)
    return c.json((await handle(c, sent)) as object, status)
  })
}

function json(schema: z.ZodType) {
  return { 'application/json': { schema } }
}
