import type { MiddlewareHandler } from 'hono'
import { ControlError } from './control-error.ts'

/** A web page cannot set this header across origins without asking first, and nobody answers that question. */
export const onlyPrograms: MiddlewareHandler = async (c, next) => {
  if (c.req.header('x-local-pleo-control') !== '1') {
    throw new ControlError(403, 'header_missing', 'Send the header x-local-pleo-control: 1.')
  }
  const hasBody = c.req.method === 'POST' || c.req.method === 'PATCH' || c.req.method === 'PUT'
  if (hasBody && !/^application\/json\b/.test(c.req.header('content-type') ?? '')) {
    throw new ControlError(403, 'json_only', 'Send the body as application/json.')
  }
  await next()
}
