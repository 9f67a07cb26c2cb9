import { env } from '@/lib/env'

/** Binds an authorisation to one browser; the link's token rides along, so that every page can lead back to it. */
export type BrowserBinding = { binding: string; linkToken: string }

export type ReadCookie = (name: string) => string | undefined

// Longer than an authorisation lives, so that who was too long at Pleo is told so.
const HOUR = 60 * 60
const DAYS_30 = 30 * 24 * 60 * 60

/**
 * One cookie for each authorisation, so two tabs and two links never overwrite each other's. Sent with every request, hence
 * short-lived: many attempts must not fill the browser's request headers.
 */
export function bindingCookie(authorisationId: string, { binding, linkToken }: BrowserBinding): string {
  return serialise(startName(authorisationId), `${binding}.${linkToken}`, '/', HOUR)
}

/** The same for the return page alone, for 30 days: the receipt can be opened again in that browser. */
export function receiptCookie(authorisationId: string, cookie: ReadCookie): string | null {
  const value = cookie(startName(authorisationId))
  if (!readBinding(value)) return null
  return serialise(
    receiptName(authorisationId),
    value as string,
    `/connect/return/${authorisationId}`,
    DAYS_30,
  )
}

/**
 * Of the browser that began it, by the start cookie alone: its `__Host-` name is what no sibling domain can plant, and what a
 * callback may do hangs on it.
 */
export function startBindingOf(authorisationId: string, cookie: ReadCookie): BrowserBinding | null {
  return readBinding(cookie(startName(authorisationId)))
}

/** For looking at how it went, where the receipt will do as well. */
export function viewBindingOf(authorisationId: string, cookie: ReadCookie): BrowserBinding | null {
  return startBindingOf(authorisationId, cookie) ?? readBinding(cookie(receiptName(authorisationId)))
}

function readBinding(value: string | undefined): BrowserBinding | null {
  const [binding, linkToken, ...rest] = (value ?? '').split('.')
  return binding && linkToken && rest.length === 0 ? { binding, linkToken } : null
}

function startName(authorisationId: string): string {
  return `${isSecure() ? '__Host-' : ''}pleo-connect-${authorisationId}`
}

function receiptName(authorisationId: string): string {
  return `${isSecure() ? '__Secure-' : ''}pleo-receipt-${authorisationId}`
}

/** Lax: the browser comes back from Pleo by a top-level navigation, and only then is the cookie sent across sites. */
function serialise(name: string, value: string, path: string, maxAge: number): string {
  const secure = isSecure() ? '; Secure' : ''
  return `${name}=${value}; Path=${path}; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`
}

function isSecure(): boolean {
  return env().APP_URL.startsWith('https://')
}
