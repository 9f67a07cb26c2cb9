import 'server-only'
import { z } from 'zod'
import type { Integration } from '@/generated/prisma/client'
import type { Staff } from '@/lib/auth/staff'
import { db } from '@/lib/db'
import { isEmail } from '@/lib/email'
import { type KnownSince, record } from '@/lib/facts/record'
import { missingDetails } from '@/lib/integrations/details'
import { contactProblem, returnAddressProblem } from '@/lib/integrations/shown-to-customers'
import { lockPlace } from '@/lib/places/lock-place'
import type { Place } from '@/lib/places/place'
import { line, listIn, paragraph } from '@/lib/text'

const returnAddress = line(500).superRefine((text, context) => {
  const problem = returnAddressProblem(text)
  if (problem) context.addIssue(`${JSON.stringify(text)}: ${problem}`)
})

export const UpdateIntegration = z.object({
  name: line(80, { least: 2, ask: 'Name the integration.' }).optional(),
  companyName: line(120).optional(),
  companyEmail: line(254)
    .refine((value) => !value || isEmail(value), 'Enter a company e-mail address.')
    .optional(),
  erp: line(120).optional(),
  useCase: paragraph(2000).optional(),
  intendedApiUsage: paragraph(2000).optional(),
  level: z
    .enum(['', '1', '2', '3', '4'], 'Choose a level from 1 to 4.')
    .transform((value) => (value ? Number(value) : null))
    .optional(),
  option: z
    .enum(['', 'A', 'B'], 'Choose option A or B.')
    .transform((value) => (value === '' ? null : value))
    .optional(),
  ownOAuthFlow: z
    .enum(['', 'own', 'dashboard'], 'Choose who runs the authorisation flow.')
    .transform((value) => (value ? value === 'own' : undefined))
    .optional(),
  helpContact: line(254)
    .superRefine((text, context) => {
      const problem = contactProblem(text)
      if (problem) context.addIssue(problem)
    })
    .optional(),
  returnAddresses: listIn(/\s+/, { most: 500, parts: 20, whole: 12_000 })
    .pipe(z.array(returnAddress))
    .optional(),
})

/** Saves the fields that are given, so a form can save as the person goes. */
export async function updateIntegration(
  staff: Staff,
  place: Place,
  given: z.output<typeof UpdateIntegration>,
): Promise<{ missing: string[]; savedAt: string }> {
  const data = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return await db().$transaction(async (tx) => {
    const { integration: before } = await lockPlace(tx, staff, place, 'engineer')
    const changed = Object.keys(data).filter(
      (name) => JSON.stringify(data[name]) !== JSON.stringify(before[name as keyof Integration]),
    )
    if (changed.length === 0)
      return { missing: missingDetails(before), savedAt: before.updatedAt.toISOString() }
    const after = await tx.integration.update({ where: { id: before.id }, data })
    await record(
      tx,
      staff,
      { ...place, environment: null },
      {
        action: 'integration.update',
        subject: after.name,
        detail: { fields: changed },
        facts: completeness(before, after),
      },
    )
    return { missing: missingDetails(after), savedAt: after.updatedAt.toISOString() }
  })
}

/** Known anew when the details become complete, or are not any more. */
function completeness(before: Integration, after: Integration): KnownSince[] {
  const missing = missingDetails(after)
  const [wasComplete, isComplete] = [missingDetails(before).length === 0, missing.length === 0]
  if (wasComplete === isComplete) return []
  return [
    {
      kind: 'integration.described',
      verdict: isComplete ? 'pass' : 'fail',
      source: 'details of the integration',
      detail: isComplete ? {} : { missing },
    },
  ]
}
