import { z } from 'zod'
import { ExpectedError } from '@/lib/errors'

/** Of a form with a button and nothing to fill in. */
export const NoInput = z.object({})

export type GivenFields = Record<string, string | string[]>

/**
 * What a form sent under the names that the schema has, and nothing else: whoever posts decides how many fields there
 * are. A name that was sent more than once is a list where the schema has a list, else its first value counts.
 */
export function givenFields(schema: z.ZodType, form: FormData): GivenFields {
  const given: GivenFields = {}
  for (const [name, field] of fieldsOf(schema)) {
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    if (values.length === 0) continue
    given[name] = takesList(field) ? values : (values[0] as string)
  }
  return given
}

/** The same as text, for the page that asked: lists are joined by line breaks, and what is secret stays out. */
export function typedText(given: GivenFields, leftOut: readonly string[]): Record<string, string> {
  const kept = Object.entries(given).filter(([name]) => !leftOut.includes(name))
  return Object.fromEntries(kept.map(([name, value]) => [name, [value].flat().join('\n')]))
}

/** Throws `invalid_input` with a message per field. */
export function parsed<Schema extends z.ZodType>(schema: Schema, given: GivenFields): z.output<Schema> {
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const fields: Record<string, string> = {}
  for (const issue of result.error.issues) fields[String(issue.path[0] ?? 'form')] ??= issue.message
  const count = Object.keys(fields).length
  throw new ExpectedError(
    'invalid_input',
    count === 1
      ? 'One field needs another look. Nothing was saved.'
      : `${count} fields need another look. Nothing was saved.`,
    { fields },
  )
}

function fieldsOf(schema: z.ZodType): [string, z.ZodType][] {
  if (!(schema instanceof z.ZodObject)) throw new Error('A form is read by the names of an object schema.')
  return Object.entries(schema.shape as Record<string, z.ZodType>)
}

function takesList(field: z.ZodType): boolean {
  if (field instanceof z.ZodArray) return true
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional)
    return takesList(field.unwrap() as z.ZodType)
  return field instanceof z.ZodPipe && takesList(field.in as z.ZodType)
}
