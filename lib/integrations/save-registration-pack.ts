import 'server-only'
import { z } from 'zod'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { environmentSettings } from '@/lib/environments'
import { record } from '@/lib/facts/record'
import { packOf } from '@/lib/integrations/load-registration-pack'
import { type PackField, packProblems } from '@/lib/integrations/registration-pack'
import { lockPlace } from '@/lib/places/lock-place'
import { keyOf, type Place } from '@/lib/places/place'
import { line, listIn } from '@/lib/text'

const text = line(500).default('')
const entries = listIn(/[\s,]+/, { most: 500, parts: 50, whole: 10_000 })

export const SaveRegistrationPack = z.object({
  clientName: text,
  clientUri: text,
  logoUri: text,
  termsUri: text,
  privacyUri: text,
  contacts: entries.default([]),
  initiationUri: text,
  settingsUri: text,
  redirectUris: entries.default([]),
  scopes: z.array(line(80)).max(60, 'Keep this to sixty scopes.').default([]),
  otherScopes: entries.default([]),
  pkce: z
    .string()
    .optional()
    .transform((value) => value === 'on' || value === 'true'),
  subjectType: z.enum(['company', 'organisation']).default('company'),
})

/**
 * Saves the pack as it is, unfinished too, and says what still keeps it from Pleo's form. A pack that becomes complete,
 * or stops being so, is a fact.
 */
export async function saveRegistrationPack(
  staff: Staff,
  place: Place,
  input: z.output<typeof SaveRegistrationPack>,
): Promise<{ problems: Partial<Record<PackField, string>> }> {
  const { otherScopes, ...given } = input
  const pack = { ...given, scopes: [...new Set([...given.scopes, ...otherScopes])] }
  const rules = environmentSettings(place.environment)
  const problems = packProblems(pack, rules)
  const complete = Object.keys(problems).length === 0
  await db().$transaction(async (tx) => {
    await lockPlace(tx, staff, place, 'engineer')
    const key = keyOf(place)
    const before = await tx.registrationPack.findUnique({ where: { integrationId_environment: key } })
    const wasComplete = before !== null && Object.keys(packProblems(packOf(before), rules)).length === 0
    await tx.registrationPack.upsert({
      where: { integrationId_environment: key },
      create: { ...key, ...pack },
      update: pack,
    })
    const turned = {
      kind: 'registration.completed',
      verdict: complete ? 'pass' : 'fail',
      source: 'registration pack',
      detail: complete
        ? { redirectUris: pack.redirectUris, scopes: pack.scopes }
        : { fields: Object.keys(problems) },
    } as const
    await record(tx, staff, place, {
      action: 'registration_pack.save',
      subject: pack.clientName || place.integration.name,
      detail: { complete },
      facts: wasComplete === complete ? [] : [turned],
    })
  })
  return { problems }
}
