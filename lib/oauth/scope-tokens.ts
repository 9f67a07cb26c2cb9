import 'server-only'

/** One scope (RFC 6749, section 3.3); the length is ours. */
const SCOPE_TOKEN = /^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/
const MOST = 200

/** The scopes of a space-separated list, each once. What is no scope is dropped: a NUL cannot be stored. */
export function scopeTokens(text: string): string[] {
  const tokens = text.split(' ').filter((token) => SCOPE_TOKEN.test(token))
  return [...new Set(tokens)].slice(0, MOST)
}
