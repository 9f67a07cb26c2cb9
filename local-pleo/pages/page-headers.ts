import type { MiddlewareHandler } from 'hono'
import { style } from './style.ts'

/**
 * No form-action: browsers apply it to the redirect that follows the consent form, and that one leads to the client.
 * Referrer same-origin and not none: with none a form's POST carries `Origin: null`.
 */
const policy =
  "default-src 'none'; style-src 'self'; img-src http: https: data:; base-uri 'none'; frame-ancestors 'none'"

export const pageHeaders: MiddlewareHandler = async (c, next) => {
  if (c.req.path === '/local-pleo.css')
    return c.text(style, 200, { 'content-type': 'text/css; charset=utf-8' })
  await next()
  c.header('cache-control', 'no-store')
  c.header('content-security-policy', policy)
  c.header('referrer-policy', 'same-origin')
  c.header('x-content-type-options', 'nosniff')
  c.header('x-frame-options', 'DENY')
}
