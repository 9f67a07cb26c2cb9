import { env } from '@/lib/env'

/** Binds an authorisation to one browser; the link's token rides along, so that every page can lead back to it. */
export type BrowserBinding = { binding: string; linkToken: string }

export type BindingCookie = { name: string; value: string; maxAge: number; secure: boolean }

const DAYS_30 = 30 * 24 * 60 * 60

/** One cookie for each authorisation: two tabs and two links never overwrite each other's. */
export function bindingCookieName(authorisationId: string): string {
  return `${isSecure() ? '__Host-' : ''}pleo-connect-${authorisationId}`
}

/** Kept for 30 days, so that the receipt can be opened again in that browser. */
export function bindingCookie(
  authorisationId: string,
  { binding, linkToken }: BrowserBinding,
): BindingCookie {
  return {
    name: bindingCookieName(authorisationId),
    value: `${binding}.${linkToken}`,
    maxAge: DAYS_30,
    secure: isSecure(),
  }
}

export function readBinding(value: string | undefined): BrowserBinding | null {
  const [binding, linkToken, ...rest] = (value ?? '').split('.')
  return binding && linkToken && rest.length === 0 ? { binding, linkToken } : null
}

function isSecure(): boolean {
  return env().APP_URL.startsWith('https://')
}

/** Lax: the browser comes back from Pleo by a top-level navigation, and only then is the cookie sent across sites. */
export function serialiseCookie({ name, value, maxAge, secure }: BindingCookie): string {
  return `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
