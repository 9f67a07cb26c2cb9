import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

/**
 * Bodies up to `maxSize` bytes, by their Content-Length. A request without a body passes: node-server gives a DELETE a
 * body stream all the same, which hono's own limit cannot copy. Chunked bodies are refused with 411 (RFC 9110, 15.5.12).
 */
export function limitedBody(maxSize: number, onError?: () => Response): MiddlewareHandler {
  const limit = bodyLimit({ maxSize, ...(onError ? { onError } : {}) })
  return async (c, next) => {
    if (c.req.header('transfer-encoding')) return c.text('Send the length of the body.', 411)
    if (c.req.header('content-length') === undefined) return await next()
    return await limit(c, next)
  }
}
