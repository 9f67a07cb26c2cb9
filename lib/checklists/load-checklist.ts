import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { evaluate } from '@/lib/checklists/evaluate'
import { type Readiness, readiness, type StageView } from '@/lib/checklists/readiness'
import type { StepView } from '@/lib/checklists/step-view'
import { type Clock, systemClock } from '@/lib/clock'
import { type Db, db, type Tx } from '@/lib/db'
import { listFacts } from '@/lib/facts/list'
import { getIntegration, type Integration } from '@/lib/integrations/get-integration'

export type Checklist = {
  integration: Integration
  environment: Environment
  views: StepView[]
  readiness: Readiness
  /** Every stage from Access to Production, whichever environment is looked at. */
  wholeWay: StageView[]
  /** The Staging checklist's readiness: what Production waits for. */
  staging: Readiness
}

/** An integration's checklist in one environment. Throws `not_found` for another partner's. */
export async function loadChecklist(
  staff: Staff,
  input: { integrationSlug: string; environment: Environment },
  clock: Clock = systemClock,
): Promise<Checklist> {
  const integration = await getIntegration(staff, input.integrationSlug)
  return await checklistOf(integration, input.environment, clock)
}

/** The same for callers that have checked already who is asking. */
export async function checklistOf(
  integration: Integration,
  environment: Environment,
  clock: Clock = systemClock,
  client: Db | Tx = db(),
): Promise<Checklist> {
  // One after the other: a transaction has one connection.
  const stagingFacts = await listFacts(integration.id, 'staging', client)
  const productionFacts = await listFacts(integration.id, 'production', client)
  const { level, option, ownOAuthFlow, createdAt } = integration
  const applicant = { integration: { level, option, ownOAuthFlow, createdAt }, now: clock() }
  const stagingViews = evaluate({
    ...applicant,
    environment: 'staging',
    facts: stagingFacts,
    otherEnvironment: { facts: productionFacts },
  })
  const productionViews = evaluate({
    ...applicant,
    environment: 'production',
    facts: productionFacts,
    otherEnvironment: { facts: stagingFacts },
  })
  const [staging, production] = [readiness(stagingViews), readiness(productionViews)]
  return {
    integration,
    environment,
    views: environment === 'staging' ? stagingViews : productionViews,
    readiness: environment === 'staging' ? staging : production,
    wholeWay: [...staging.perStage, ...production.perStage],
    staging,
  }
}
