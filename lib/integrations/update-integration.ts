import 'server-only'
import { z } from 'zod'
import type { Integration } from '@/generated/prisma/client'
import { audit, staffActor } from '@/lib/audit/record'
import { requireRole, type Staff } from '@/lib/auth/staff'
import { db, type Tx } from '@/lib/db'
import { isEmail } from '@/lib/email'
import { observe } from '@/lib/facts/observe'
import { missingDetails } from '@/lib/integrations/details'
import { lockIntegration } from '@/lib/integrations/lock-integration'

const text = (max: number) => z.string().trim().max(max, `Keep this within ${max} characters.`).optional()

const returnAddress = z
  .url({
    protocol: /^https?$/,
    error: 'Write each address in full, for example https://app.acme.example/pleo/done.',
    // The next rule reads it as a URL.
    abort: true,
  })
  .max(500)
  .refine((url) => {
    const { protocol, hostname, hash, username } = new URL(url)
    const local = hostname === 'localhost' || hostname === '127.0.0.1'
    return (protocol === 'https:' || local) && !hash && !username
  }, 'Use https (http only for localhost), without a fragment or a user name.')

export const UpdateIntegration = z.object({
  integration: z.string(),
  name: z
    .string()
    .trim()
    .min(2, 'Name the integration.')
    .max(80, 'Keep this within 80 characters.')
    .optional(),
  companyName: text(120),
  companyEmail: z
    .string()
    .trim()
    .max(254)
    .refine((value) => !value || isEmail(value), 'Enter a company e-mail address.')
    .optional(),
  erp: text(120),
  useCase: text(2000),
  intendedApiUsage: text(2000),
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
  helpContact: text(254),
  returnAddresses: z
    .string()
    .max(5000)
    .transform((value) => value.split(/\s+/).filter(Boolean))
    .pipe(z.array(returnAddress).max(20, 'Keep this to twenty addresses.'))
    .optional(),
})

/** Saves the fields that are given, so a form can save as the person goes. */
export async function updateIntegration(
  staff: Staff,
  input: z.output<typeof UpdateIntegration>,
): Promise<{ missing: string[]; savedAt: string }> {
  requireRole(staff, 'engineer')
  const { integration: slug, ...given } = input
  const data = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  return await db().$transaction(async (tx) => {
    const before = await lockIntegration(tx, staff, slug)
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
