import type { MiddlewareHandler } from 'hono'

/** A foreign page that rebinds its DNS name to 127.0.0.1 still sends its own name as Host. */
export function onlyOwnHost(address: string): MiddlewareHandler {
  const port = new URL(address).port
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
  return async (c, next) => {
    if (!hosts.has(c.req.header('host') ?? '')) return c.text('This host name is not served here.', 403)
    await next()
  }
}

/** Browsers name the page that sends a request; programs send no Origin at all. */
export function onlyOwnOrigin(address: string): MiddlewareHandler {
  const port = new URL(address).port
  const origins = new Set([`http://127.0.0.1:${port}`, `http://localhost:${port}`])
  return async (c, next) => {
    const origin = c.req.header('origin')
    if (origin !== undefined && !origins.has(origin)) return c.text('This origin may not call here.', 403)
    await next()
  }
}
