import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import { type Db, db, type Tx } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'

export type ProductionView = {
  approval: { on: Date; by: string; reference: string; recordedAt: Date } | null
  openedAt: Date | null
  suspendedAt: Date | null
  suspensionReason: string | null
}

/** How far Production is. The caller has checked who is asking. */
export async function getProduction(integrationId: string, client: Db | Tx = db()): Promise<ProductionView> {
  const row = await client.productionAccess.findUnique({ where: { integrationId } })
  return {
    approval: row && {
      on: row.approvedOn,
      by: row.approvedBy,
      reference: row.approvalRef,
      recordedAt: row.recordedAt,
    },
    openedAt: row?.openedAt ?? null,
    suspendedAt: row?.suspendedAt ?? null,
    suspensionReason: row?.suspensionReason ?? null,
  }
}

/**
 * Guards what Production needs open: credentials, customers, calls. Only the recorded opening counts; a step that goes
 * stale or regresses later raises a flag and blocks nothing that runs. Staging always passes. Throws `locked`.
 */
export async function requireProductionOpen(
  client: Db | Tx,
  integrationId: string,
  environment: Environment,
): Promise<void> {
  if (environment === 'staging') return
  const { openedAt } = await getProduction(integrationId, client)
  if (openedAt) return
  throw new ExpectedError(
    'locked',
    'Production is locked. The Production page says what is still missing before it can be opened.',
  )
}

/** Guards new authorisations: Production open, and not suspended by an owner. Throws `locked`. */
export async function requireAuthorisationsAllowed(
  client: Db | Tx,
  integrationId: string,
  environment: Environment,
): Promise<void> {
  await requireProductionOpen(client, integrationId, environment)
  if (environment === 'staging') return
  const { suspendedAt } = await getProduction(integrationId, client)
  if (!suspendedAt) return
  throw new ExpectedError(
    'locked',
    'New authorisations are suspended for now. Connections that exist go on working.',
  )
}
