import 'server-only'

/** Milliseconds to wait, from seconds or an HTTP date (RFC 9110, section 10.2.3); null where the header says nothing usable. */
export function retryAfterMs(header: string | null, now: Date): number | null {
  const text = header?.trim()
  if (!text) return null
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  if (!/[A-Za-z]/.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : Math.max(0, at - now.getTime())
}
