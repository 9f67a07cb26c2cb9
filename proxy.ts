import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { env, isDevelopment } from '@/lib/env'
import { ENVIRONMENTS, environmentSettings } from '@/lib/environments'

/**
 * Sets the Content-Security-Policy with a nonce of its own for each page. It decides nothing about access: every page,
 * action and route asks for itself, and works the same with this file removed.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = randomBytes(16).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  headers.set('x-dashboard-path', request.nextUrl.pathname + request.nextUrl.search)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = { matcher: ['/((?!_next/static|_next/image|icon.svg|api/).*)'] }

function contentSecurityPolicy(nonce: string): string {
  // Browsers hold a form's redirects to form-action too: "Continue to Pleo" ends at the authorisation server.
  const authServers = ENVIRONMENTS.map((id) => new URL(environmentSettings(id).authServer).origin)
  const isLocal = env().APP_URL.startsWith('http://')
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment() ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    // A partner's logo lives at the partner's address; on this machine also without TLS.
    `img-src 'self' data: https:${isLocal ? ' http://localhost:* http://127.0.0.1:*' : ''}`,
    `font-src 'self'`,
    `connect-src 'self'${isDevelopment() ? ' ws:' : ''}`,
    `form-action 'self' ${authServers.join(' ')}`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `object-src 'none'`,
  ].join('; ')
}
