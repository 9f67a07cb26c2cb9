import 'server-only'
import { parsedJson } from '@/lib/oauth/parsed-json'

export type AnswerMembers = { format: 'json' | 'form'; members: Record<string, unknown> }

// Strict on purpose: a page of HTML with `error=` in one of its links is no form.
const FORM = /^[\w.-]+=[\w.~%+*-]*(&[\w.-]+=[\w.~%+*-]*)*$/

/** The members of a JSON object, or of a form where a server answers in the encoding of the request; null for all else. */
export function answerMembers(text: string): AnswerMembers | null {
  const trimmed = text.trim()
  const body = parsedJson(trimmed)
  if (isObject(body)) return { format: 'json', members: body }
  if (body !== undefined || !FORM.test(trimmed)) return null
  const pairs = [...new URLSearchParams(trimmed)]
  const isRepeated = new Set(pairs.map(([name]) => name)).size !== pairs.length
  return isRepeated ? null : { format: 'form', members: Object.fromEntries(pairs) }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
