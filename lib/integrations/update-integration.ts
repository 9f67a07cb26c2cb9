import 'server-only'
import { z } from 'zod'
import type { Integration } from '@/generated/prisma/client'
import { audit, staffActor } from '@/lib/audit/record'
import type { Staff } from '@/lib/auth/staff'
import { db, type Tx } from '@/lib/db'
import { isEmail } from '@/lib/email'
import { observe } from '@/lib/facts/observe'
import { missingDetails } from '@/lib/integrations/details'
import { lockIntegration } from '@/lib/integrations/lock-integration'
import { contactProblem, returnAddressProblem } from '@/lib/integrations/shown-to-customers'
import { line, listIn, paragraph, slug } from '@/lib/text'

const returnAddress = line(500).superRefine((text, context) => {
  const problem = returnAddressProblem(text)
  if (problem) context.addIssue(`${JSON.stringify(text)}: ${problem}`)
})

export const UpdateIntegration = z.object({
  integration: slug(),
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
  input: z.output<typeof UpdateIntegration>,
): Promise<{ missing: string[]; savedAt: string }> {
  const { integration: slug, ...given } = input
  const data = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return await db().$transaction(async (tx) => {
    const before = await lockIntegration(tx, staff, slug, 'engineer')
    const changed = Object.keys(data).filter(
      (name) => JSON.stringify(data[name]) !== JSON.stringify(before[name as keyof Integration]),
    )
    if (changed.length === 0)
      return { missing: missingDetails(before), savedAt: before.updatedAt.toISOString() }
    const after = await tx.integration.update({ where: { id: before.id }, data })
    await observeCompleteness(tx, staff, before, after)
    await audit(tx, staffActor(staff), {
      partnerId: staff.partnerId,
      integrationId: after.id,
      action: 'integration.update',
      subject: after.name,
      detail: { fields: changed },
    })
    return { missing: missingDetails(after), savedAt: after.updatedAt.toISOString() }
  })
}

async function observeCompleteness(
  tx: Tx,
  staff: Staff,
  before: Integration,
  after: Integration,
): Promise<void> {
  const [wasComplete, isComplete] = [missingDetails(before).length === 0, missingDetails(after).length === 0]
  if (wasComplete === isComplete) return
  await observe(tx, {
    integrationId: after.id,
    environment: 'staging',
    kind: 'integration.described',
    verdict: isComplete ? 'pass' : 'fail',
    actor: 'person',
    actorName: staff.name,
    userId: staff.userId,
    source: 'details of the integration',
    detail: isComplete ? {} : { missing: missingDetails(after) },
  })
}
