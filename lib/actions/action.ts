import 'server-only'
import { headers } from 'next/headers'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { ActionState, FormAction } from '@/lib/action-state'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { currentUser, type SignedIn } from '@/lib/auth/session'
import { env } from '@/lib/env'
import { ExpectedError } from '@/lib/errors'
import { type GivenFields, givenFields, parsed, typedText } from '@/lib/form-input'
import { describeBug, log } from '@/lib/log'
import { callerNetwork } from '@/lib/network-address'
import { limit } from '@/lib/rate-limit'
import { noteRefused } from '@/lib/refusals/note-refused'

export type Options<Schema extends z.ZodType> = {
  input: Schema
  /** Fields whose text is never sent back to the page. */
  secret?: readonly string[]
}

/**
 * A form that a person sends as a person, of whichever partner or none: origin, session, parsing, error mapping. Server
 * actions are public endpoints; nothing outside this folder protects them.
 */
export function userAction<Schema extends z.ZodType, T>(
  options: Options<Schema>,
  verb: (user: SignedIn, input: z.output<Schema>) => Promise<T>,
): FormAction<T> {
  return action(options, async (given) => await verb(await signedIn(), parsed(options.input, given)))
}

/** The same for pages that anyone may open (sign-in): origin, limit, parsing and error mapping, no session. */
export function publicAction<Schema extends z.ZodType, T>(
  input: Schema,
  verb: (input: z.output<Schema>, from: string | null) => Promise<T>,
): FormAction<T> {
  return action({ input }, async (given) => {
    const from = callerNetwork(await headers())
    if (from) await limit('public-form', from, 60, 60)
    return await verb(parsed(input, given), from)
  })
}

/** Whether a page of this dashboard sent the form that is being answered. */
export async function isOwnForm(): Promise<boolean> {
  return isSameOrigin({ headers: await headers() }, env().APP_URL)
}

async function requireOwnForm(): Promise<void> {
  if (await isOwnForm()) return
  throw new ExpectedError(
    'not_allowed',
    'This form did not come from a page of this dashboard. Nothing was changed; reload the page and try again.',
    { refusal: { kind: 'cross_site' } },
  )
}

/** What every form goes through: origin, reading by the schema's names, refusals noted, errors mapped; what was typed goes back. */
export function action<Schema extends z.ZodType, T>(
  { input, secret = [] }: Options<Schema>,
  work: (given: GivenFields, form: FormData, concerns: (partnerId: string) => void) => Promise<T>,
): FormAction<T> {
  return async (_previous, form) => {
    // Whoever calls the endpoint decides what the arguments are.
    if (!(form instanceof FormData)) return failed(notAForm(), {}, secret)
    const given = givenFields(input, form)
    let partnerId: string | null = null
    const concerns = (id: string) => {
      partnerId = id
    }
    try {
      await requireOwnForm()
      return { status: 'done', value: await work(given, form, concerns) }
    } catch (error) {
      unstable_rethrow(error)
      noteRefused(error, 'a form', partnerId)
      return failed(error, given, secret)
    }
  }
}

function notAForm(): ExpectedError {
  return new ExpectedError('invalid_input', 'This is no form of the dashboard. Nothing was changed.')
}

export async function signedIn(): Promise<SignedIn> {
  const user = await currentUser()
  if (user) return user
  throw new ExpectedError('not_signed_in', 'You are signed out. Sign in again; what you typed stays here.')
}

function failed(error: unknown, given: GivenFields, secret: readonly string[]): ActionState<never> {
  if (error instanceof ExpectedError) {
    const { code, message, fields, forget } = error
    return { status: 'failed', code, message, fields, values: typedText(given, [...secret, ...forget]) }
  }
  log('error', 'action_bug', describeBug(error))
  const message = 'Something went wrong on our side. Nothing was saved; try again, and tell us if it stays.'
  return { status: 'failed', code: 'bug', message, fields: {}, values: typedText(given, secret) }
}
