import 'server-only'
import { z } from 'zod'
import type { Answer, Result } from '@/lib/pleo/answer'

const MOST_PROBLEMS = 20
/** Pages of Pleo's lists are shorter. */
const MOST_ELEMENTS = 1_000

/** A member that Pleo may leave out or send as null. A wrong type is a problem, not a failure. */
export function optional<T>(type: z.ZodType<T>) {
  return type.nullish().transform((value) => value ?? null)
}

/** One of the documented words; a word that Pleo added later becomes `unknown`. */
export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.string().transform((word): Words[number] | 'unknown' => (words.includes(word) ? word : 'unknown'))
}

/** `{data: {...}}` (docs/pleo 6.1). */
export function single<T>(answer: Answer, type: z.ZodType<T>): Result<T> {
  if (answer.kind !== 'answered') return { ...answer, data: null, problems: [] }
  const read = z.looseObject({ data: type }).safeParse(answer.body)
  return read.success
    ? { ...answer, data: read.data.data as T, problems: [] }
    : { ...answer, data: null, problems: problemsOf(read.error) }
}

/** `{data: [...]}`, with or without `pagination`: elements that cannot be read are left out and named. */
export function list<T>(answer: Answer, type: z.ZodType<T>): Result<T[]> {
  if (answer.kind !== 'answered') return { ...answer, data: null, problems: [] }
  const envelope = z.looseObject({ data: z.array(z.unknown()) }).safeParse(answer.body)
  if (!envelope.success) return { ...answer, data: null, problems: problemsOf(envelope.error) }
  const data: T[] = []
  const problems: string[] = []
  const elements = envelope.data.data
  for (const [index, element] of elements.slice(0, MOST_ELEMENTS).entries()) {
    const read = type.safeParse(element)
    if (read.success) data.push(read.data)
    else problems.push(...problemsOf(read.error, ['data', index]))
  }
  if (elements.length > MOST_ELEMENTS)
    problems.unshift(`data: only the first ${MOST_ELEMENTS} of ${elements.length} elements were read`)
  return { ...answer, data, problems: problems.slice(0, MOST_PROBLEMS) }
}

/** A bare object: installations (docs/pleo 6.12). */
export function bare<T>(answer: Answer, type: z.ZodType<T>): Result<T> {
  if (answer.kind !== 'answered') return { ...answer, data: null, problems: [] }
  const read = type.safeParse(answer.body)
  return read.success
    ? { ...answer, data: read.data, problems: [] }
    : { ...answer, data: null, problems: problemsOf(read.error) }
}

/** Where and what was expected, never what was there: Zod's messages name types and not values. */
function problemsOf(error: z.ZodError, under: PropertyKey[] = []): string[] {
  return error.issues
    .slice(0, MOST_PROBLEMS)
    .map((issue) => `${[...under, ...issue.path].map(String).join('.') || 'answer'}: ${issue.message}`)
}
