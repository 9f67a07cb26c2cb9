import 'server-only'
import { z } from 'zod'
import { holdMembership } from '@/lib/auth/hold-membership'
import type { Staff } from '@/lib/auth/staff'
import { db, uniqueViolation } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import { record } from '@/lib/facts/record'
import { slugOf } from '@/lib/partners/slug'
import { line } from '@/lib/text'

const yesNo = z.enum(['yes', 'no'], 'Choose yes or no.').transform((answer) => answer === 'yes')

export const CreateIntegration = z.object({
  multiCustomer: yesNo,
  builtByPartner: yesNo,
  name: line(80, { least: 2, ask: 'Name the integration, for example "Acme Books for Ledgerline".' }),
})

/**
 * Creates an integration once the programme fits: made by a partner, for many customers (docs/pleo 5, step 1). Throws
 * `invalid_input` with the reason where it does not fit.
 */
export async function createIntegration(
  staff: Staff,
  input: z.output<typeof CreateIntegration>,
): Promise<{ slug: string }> {
  requireFit(input)
  try {
    return await create(staff, input)
  } catch (error) {
    if (!uniqueViolation(error)) throw error
    // Somebody took the short name between the look and the insert: the second look finds it taken.
    return await create(staff, input)
  }
}

async function create(staff: Staff, input: z.output<typeof CreateIntegration>): Promise<{ slug: string }> {
  return await db().$transaction(async (tx) => {
    await holdMembership(tx, staff, 'engineer')
    const taken = (await tx.integration.findUnique({ where: { slug: slugOf(input.name) } })) !== null
    const integration = await tx.integration.create({
      data: { ...input, slug: slugOf(input.name, taken), partnerId: staff.partnerId },
    })
    const { partnerId } = staff
    await record(
      tx,
      staff,
      { partnerId, integration, environment: null },
      {
        action: 'integration.create',
        subject: integration.name,
        facts: [
          {
            kind: 'programme.fit',
            verdict: 'pass',
            source: 'questions asked before an integration is created',
            detail: { multiCustomer: input.multiCustomer, builtByPartner: input.builtByPartner },
          },
        ],
      },
    )
    return { slug: integration.slug }
  })
}

function requireFit(input: z.output<typeof CreateIntegration>): void {
  const fields: Record<string, string> = {}
  if (!input.multiCustomer) {
    fields.multiCustomer =
      "The programme is for integrations that many Pleo customers use. For one company's own tool, Pleo offers API keys instead."
  }
  if (!input.builtByPartner) {
    fields.builtByPartner =
      'The programme is for the vendor that builds and runs the integration. Ask that vendor to apply.'
  }
  if (Object.keys(fields).length === 0) return
  throw new ExpectedError(
    'invalid_input',
    'The partner programme does not fit this integration. Nothing was created.',
    {
      fields,
    },
  )
}
