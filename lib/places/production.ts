import 'server-only'
import type { Environment, ProductionAccess } from '@/generated/prisma/client'
import { type Db, db, type Tx } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'

export type ProductionView = {
  readonly approval: { on: Date; by: string; reference: string; recordedAt: Date } | null
  readonly openedAt: Date | null
  readonly suspendedAt: Date | null
  readonly suspensionReason: string | null
}

/** An environment, and how far Production is: what the guards look at. A place is one. */
export type ProductionStanding = { readonly environment: Environment; readonly production: ProductionView }

/** How far Production is, for customers, who enter no place. */
export async function getProduction(integrationId: string, client: Db | Tx = db()): Promise<ProductionView> {
  return productionOf(await client.productionAccess.findUnique({ where: { integrationId } }))
}

export function productionOf(row: ProductionAccess | null): ProductionView {
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
export function requireProductionOpen({ environment, production }: ProductionStanding): void {
  if (environment === 'staging' || production.openedAt) return
  throw new ExpectedError(
    'locked',
    'Production is locked. The Production page says what is still missing before it can be opened.',
  )
}

/** Guards new authorisations: Production open, and not suspended by an owner. Throws `locked`. */
export function requireAuthorisationsAllowed(standing: ProductionStanding): void {
  requireProductionOpen(standing)
  if (standing.environment === 'staging' || !standing.production.suspendedAt) return
  throw new ExpectedError(
    'locked',
    'New authorisations are suspended for now. Connections that exist go on working.',
  )
}
