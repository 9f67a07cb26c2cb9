import 'server-only'

/** RFC 6749, section 3.3. Anything else is no scope, and may be what a database refuses to store. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/
const MOST_SCOPES = 200

/**
 * The scopes of an answer: separated by spaces as RFC 6749 has them, in a list, or separated by commas. A comma may be part
 * of a scope's name, so it separates only where every part is one that was asked for. Null where the answer names none.
 */
export function readScopes(value: unknown, askedFor: readonly string[] = []): string[] | null {
  const text = Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(' ') : value
  if (typeof text !== 'string') return null
  const byComma = parts(text, /[\s,]+/)
  const scopes = byComma.every((one) => askedFor.includes(one)) ? byComma : parts(text, /\s+/)
  const usable = [...new Set(scopes.filter((one) => SCOPE.test(one)))].slice(0, MOST_SCOPES)
  return usable.length ? usable : null
}

function parts(text: string, separator: RegExp): string[] {
  return text.split(separator).filter(Boolean)
}
