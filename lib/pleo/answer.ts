import 'server-only'
import type { Shape } from '@/lib/pleo/shape'

/** How a call ended. Only `answered` has data. */
export type Ending =
  | 'answered'
  /** A 4xx that is about this request: no scope (403), not there (404), not valid (422). */
  | 'refused'
  /** 401, also after a newer token was tried. */
  | 'unauthorised'
  /** 429, also after waiting as asked, or because the wait was too long. */
  | 'rate_limited'
  /** 5xx. */
  | 'unavailable'
  /** No answer. */
  | 'unreachable'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** What may be kept of a call: never a value of the answer, never a token. */
export type CallRecord = {
  operation: string
  method: Method
  path: string
  startedAt: Date
  /** Milliseconds over all attempts, waits included. */
  durationMs: number
  attempts: number
  status: number | null
  outcome: Ending
  ids: string[]
  itemCount: number | null
  shape: Shape | null
}

export type Answer = {
  kind: Ending
  status: number | null
  url: string
  /** Parsed JSON, for the person who asked only. */
  body: unknown
  /** What went wrong, in words; null with `answered`. */
  reason: string | null
  /** Seconds, where the server said. */
  retryAfter: number | null
  record: CallRecord
}

/** `data` is what could be read of the answer; `problems` is where it differs from the documented form, without values. */
export type Result<T> = Answer & { data: T | null; problems: string[] }
