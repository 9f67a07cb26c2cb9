import 'server-only'

const WORDS: Record<string, string> = {
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was cut before an answer came',
  EPIPE: 'the connection was cut before an answer came',
  UND_ERR_SOCKET: 'the connection was cut before an answer came',
  ENOTFOUND: 'the name of the host could not be resolved',
  EAI_AGAIN: 'the name of the host could not be resolved',
  ETIMEDOUT: 'no answer came in time',
  UND_ERR_CONNECT_TIMEOUT: 'no connection could be made in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer came in time',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the answer was cut off',
  UND_ERR_BODY_TIMEOUT: 'the answer stopped halfway',
  UND_ERR_ABORTED: 'no answer came in time',
  ANSWER_TOO_LARGE: 'the answer was larger than any answer of Pleo',
  ADDRESS_NOT_SECURE: 'the address is neither https nor on this machine',
}

/** Why no answer came, in words of our own: an error's message may carry an address or a header along. */
export function networkReason(error: unknown): string {
  const { name, code } = about(error)
  if (name === 'TimeoutError' || name === 'AbortError') return 'no answer came in time'
  if (code && WORDS[code]) return WORDS[code]
  const cause = error instanceof Error ? about(error.cause) : {}
  return (cause.code && WORDS[cause.code]) || 'the network failed'
}

function about(error: unknown): { name?: string; code?: string } {
  if (!(error instanceof Error)) return {}
  const { code } = error as { code?: unknown }
  return { name: error.name, ...(typeof code === 'string' ? { code } : {}) }
}
