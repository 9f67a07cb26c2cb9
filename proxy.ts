import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { newPress } from '@/lib/auth/press-cookie'
import { FORMER_SESSION_COOKIES, forgetting } from '@/lib/auth/session-cookie'
import { env, isDevelopment } from '@/lib/env'
import { formAction } from '@/lib/form-action'

/**
 * Sets the Content-Security-Policy with a nonce of its own for each page. It decides nothing about access: every page,
 * action and route asks for itself, and works the same with this file removed.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce, request.nextUrl.pathname)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set('x-dashboard-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  for (const cookie of cookiesFor(request)) response.headers.append('set-cookie', cookie)
  return response
}

/** What only a page knows to set, and a page cannot: Next lets pages set no cookies. */
function cookiesFor(request: NextRequest): string[] {
  if (request.method !== 'GET') return []
  if (request.nextUrl.pathname === '/sign-in/confirm') return [newPress()]
  if (request.nextUrl.pathname !== '/sign-in') return []
  return FORMER_SESSION_COOKIES.filter((name) => request.cookies.has(name)).map(forgetting)
}

/** Everything that may be a page, error pages of wrong addresses too; what is none has the policy of web/headers.ts. */
export const config = { matcher: ['/((?!_next/static/|icon\\.svg$).*)'] }

function contentSecurityPolicy(nonce: string, path: string): string {
  const isLocal = env().APP_URL.startsWith('http://')
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    // A partner's logo lives at the partner's address; on this machine also without TLS.
    `img-src 'self' data: https:${isLocal ? ' http://localhost:* http://127.0.0.1:*' : ''}`,
    `font-src 'self'`,
    `connect-src 'self'${isDevelopment() ? ' ws:' : ''}`,
    ...formAction(path),
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ')
}
