import 'server-only'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { FormAction } from '@/lib/action-state'
import { action, type Options, signedIn } from '@/lib/actions/action'
import { type Staff, staffOf } from '@/lib/auth/staff'
import { parsed } from '@/lib/form-input'
import { partnerPath, placePath } from '@/lib/places/paths'
import { enterPlace, type Place } from '@/lib/places/place'

type StaffOptions<Schema extends z.ZodType> = Options<Schema> & {
  /** Whose pages show what changed and are drawn anew: the partner's all, or those of the place's environment. */
  redraws?: 'partner' | 'environment'
}

/** The page that a verb's success leads to. */
type LeadsTo<Whose, T, Input> = { leadsTo: (whose: Whose, value: T, input: Input) => string }

type StaffVerb<Schema extends z.ZodType, T> = (staff: Staff, input: z.output<Schema>) => Promise<T>
type PlaceVerb<Schema extends z.ZodType, T> = (
  staff: Staff,
  place: Place,
  input: z.output<Schema>,
) => Promise<T>

/**
 * The one way into a verb of a partner's from a form: origin, session, membership of the partner named by the form's
 * `partner` field, parsing, error mapping. The verb states the role that it takes. Server actions are public endpoints;
 * nothing outside this file protects them.
 */
export function staffAction<Schema extends z.ZodType, T>(
  options: StaffOptions<Schema> & LeadsTo<Staff, T, z.output<Schema>>,
  verb: StaffVerb<Schema, T>,
): FormAction<never>
export function staffAction<Schema extends z.ZodType, T>(
  options: StaffOptions<Schema>,
  verb: StaffVerb<Schema, T>,
): FormAction<T>
export function staffAction<Schema extends z.ZodType, T>(
  options: StaffOptions<Schema> & Partial<LeadsTo<Staff, T, z.output<Schema>>>,
  verb: StaffVerb<Schema, T>,
): unknown {
  return action(options, async (given, form, concerns) => {
    const staff = await member(form, concerns)
    const input = parsed(options.input, given)
    const value = await verb(staff, input)
    if (options.redraws) revalidatePath(partnerPath(staff.partnerSlug), 'layout')
    if (options.leadsTo) redirect(options.leadsTo(staff, value, input))
    return value
  })
}

/** The same for a verb of a place, which the form's `integration` and `environment` name and which is entered here. */
export function placeAction<Schema extends z.ZodType, T>(
  options: StaffOptions<Schema> & LeadsTo<Place, T, z.output<Schema>>,
  verb: PlaceVerb<Schema, T>,
): FormAction<never>
export function placeAction<Schema extends z.ZodType, T>(
  options: StaffOptions<Schema>,
  verb: PlaceVerb<Schema, T>,
): FormAction<T>
export function placeAction<Schema extends z.ZodType, T>(
  options: StaffOptions<Schema> & Partial<LeadsTo<Place, T, z.output<Schema>>>,
  verb: PlaceVerb<Schema, T>,
): unknown {
  return action(options, async (given, form, concerns) => {
    const staff = await member(form, concerns)
    const place = await enterPlace(staff, named(form, 'integration'), named(form, 'environment'))
    const input = parsed(options.input, given)
    const value = await verb(staff, place, input)
    const changed = options.redraws === 'partner' ? partnerPath(staff.partnerSlug) : placePath(place)
    revalidatePath(changed, 'layout')
    if (options.leadsTo) redirect(options.leadsTo(place, value, input))
    return value
  })
}

async function member(form: FormData, concerns: (partnerId: string) => void): Promise<Staff> {
  const { userId } = await signedIn()
  const staff = await staffOf(userId, named(form, 'partner'))
  concerns(staff.partnerId)
  return staff
}

/** A hidden field that names a part of the place. */
function named(form: FormData, field: string): string {
  const name = form.get(field)
  return typeof name === 'string' ? name.slice(0, 200) : ''
}
