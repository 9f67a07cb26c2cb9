import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import type { MemberRole } from '@/generated/prisma/enums'
import type { ActionState, FormAction } from '@/lib/action-state'
import { currentUser } from '@/lib/auth/session'
import { requireRole, type Staff, staffOf } from '@/lib/auth/staff'
import { env } from '@/lib/env'
import { ExpectedError } from '@/lib/errors'
import { describeBug, log } from '@/lib/log'

type Options<Schema extends z.ZodType> = {
  /** The least role that may do this. */
  role: MemberRole
  input: Schema
  /** Fields whose text is never sent back to the page. */
  secret?: string[]
}

/**
 * The one way into a staff verb from a form: session, membership of the partner named by the form's `partner` field,
 * role, parsing, error mapping. Server actions are public endpoints; nothing outside this function protects them.
 * Repeated field names become lists where the schema has a list.
 */
export function staffAction<Schema extends z.ZodType, T>(
  options: Options<Schema>,
  verb: (staff: Staff, input: z.output<Schema>) => Promise<T>,
): FormAction<T> {
  return async (_previous, form) => {
    try {
      const user = await currentUser()
      if (!user)
        throw new ExpectedError(
          'not_signed_in',
          'You are signed out. Sign in again; what you typed stays here.',
        )
      const staff = await staffOf(user.userId, String(form.get('partner') ?? ''))
      requireRole(staff, options.role)
      return { status: 'done', value: await verb(staff, parse(options.input, form)) }
    } catch (error) {
      unstable_rethrow(error)
      return failed(error, form, options.secret ?? [])
    }
  }
}

/** The same for pages that anyone may open (sign-in): parsing and error mapping, no session. */
export function publicAction<Schema extends z.ZodType, T>(
  input: Schema,
  verb: (input: z.output<Schema>, from: string | null) => Promise<T>,
): FormAction<T> {
  return async (_previous, form) => {
    try {
      return { status: 'done', value: await verb(parse(input, form), await networkAddress()) }
    } catch (error) {
      unstable_rethrow(error)
      return failed(error, form, [])
    }
  }
}

function parse<Schema extends z.ZodType>(schema: Schema, form: FormData): z.output<Schema> {
  const result = schema.safeParse(toObject(schema, form))
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

function toObject(schema: z.ZodType, form: FormData): Record<string, unknown> {
  const shape = schema instanceof z.ZodObject ? (schema.shape as Record<string, z.ZodType>) : {}
  const object: Record<string, unknown> = {}
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION')) continue
    const values = form.getAll(name).filter((value) => typeof value === 'string')
    object[name] = takesList(shape[name]) ? values : values[0]
  }
  return object
}

function takesList(field: z.ZodType | undefined): boolean {
  if (field instanceof z.ZodArray) return true
  if (field instanceof z.ZodDefault || field instanceof z.ZodOptional)
    return takesList(field.unwrap() as z.ZodType)
  return field instanceof z.ZodPipe && takesList(field.in as z.ZodType)
}

function failed(error: unknown, form: FormData, secret: string[]): ActionState<never> {
  const values: Record<string, string> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || name.startsWith('$ACTION') || secret.includes(name)) continue
    values[name] = name in values ? `${values[name]}\n${value}` : value
  }
  if (error instanceof ExpectedError) {
    return { status: 'failed', code: error.code, message: error.message, fields: error.fields, values }
  }
  log('error', 'action_bug', describeBug(error))
  const message = 'Something went wrong on our side. Nothing was saved; try again, and tell us if it stays.'
  return { status: 'failed', code: 'bug', message, fields: {}, values }
}

/** The caller's network address by the word of a proxy that the operator trusts; null without one. */
async function networkAddress(): Promise<string | null> {
  const forwarded = (await headers()).get('x-forwarded-for')
  if (env().TRUST_PROXY !== 'true' || !forwarded) return null
  return forwarded.split(',').at(-1)?.trim() || null
}
