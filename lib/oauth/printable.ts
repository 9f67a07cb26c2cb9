import 'server-only'

const LONGEST = 200

/**
 * The words of a server as they may be shown and kept: printable ASCII (RFC 6749, section 5.2), at most 200 characters,
 * with every secret that a server might echo left out.
 */
export function printable(text: string, secrets: readonly string[]): string {
  let shown = text
  for (const secret of secrets.flatMap(spellings)) shown = shown.replaceAll(secret, '[left out]')
  return shown
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, LONGEST)
}

function spellings(secret: string): string[] {
  if (!secret) return []
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  return [...new Set([secret, encodeURIComponent(secret), form])]
}
