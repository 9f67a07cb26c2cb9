import type { ServerResponse } from 'node:http'
import { formAction } from '../lib/form-action'

const POLICY = [`base-uri 'none'`, `frame-ancestors 'none'`, `object-src 'none'`]

const ALWAYS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
}

/** The headers that every answer for this path carries unless it says otherwise. */
export function headersFor(path: string, isSecure: boolean): Record<string, string> {
  return {
    ...ALWAYS,
    // Pages get one with a nonce of their own (proxy.ts), which takes this one's place.
    'content-security-policy': [...POLICY, ...formAction(path)].join('; '),
    'referrer-policy': referrerPolicy(path),
    ...(isSecure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  }
}

/** Sets what is still missing when the head is written: by then Next and the route have said what they want. */
export function withHeaders(response: ServerResponse, headers: () => Record<string, string>): void {
  const write = response.writeHead
  response.writeHead = function writeHead(this: ServerResponse, ...given: unknown[]) {
    for (const [name, value] of Object.entries(headers()))
      if (!this.hasHeader(name)) this.setHeader(name, value)
    return write.apply(this, given as Parameters<typeof write>)
  } as typeof write
}

function referrerPolicy(path: string): string {
  // These paths carry a secret, which the next site must not learn.
  if (/^\/(connect|review|sign-in\/(confirm|problem)|api\/auth\/callback)(\/|$)/.test(path))
    return 'no-referrer'
  // Not `no-referrer`: it makes the Origin of a form posted without JavaScript "null", which Next refuses.
  if (/^\/invitations(\/|$)/.test(path)) return 'same-origin'
  return 'strict-origin-when-cross-origin'
}
