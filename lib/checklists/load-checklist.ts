import 'server-only'
import type { Actor } from '@/lib/auth/actor'
import { evaluate } from '@/lib/checklists/evaluate'
import { type Readiness, readiness, type StageView } from '@/lib/checklists/readiness'
import type { StepView } from '@/lib/checklists/step-view'
import { type Db, db, type Tx } from '@/lib/db'
import { listFacts } from '@/lib/facts/list'
import type { Place } from '@/lib/places/place'

export type Checklist = {
  place: Place
  /** The steps of the place's environment, and how they stand. */
  views: StepView[]
  readiness: Readiness
  /** Every stage from Access to Production, whichever environment is looked at. */
  wholeWay: StageView[]
  /** What Production waits for. */
  staging: Readiness
  production: Readiness
}

/** The checklist of a place, at the place's time. In a transaction it rests on what is there behind its lock. */
export async function loadChecklist(actor: Actor, place: Place, client: Db | Tx = db()): Promise<Checklist> {
  // One after the other: a transaction has one connection.
  const stagingFacts = await listFacts(actor, { ...place, environment: 'staging' }, client)
  const productionFacts = await listFacts(actor, { ...place, environment: 'production' }, client)
  const { level, option, ownOAuthFlow, createdAt } = place.integration
  const applicant = { integration: { level, option, ownOAuthFlow, createdAt }, now: place.now }
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
    place,
    views: place.environment === 'staging' ? stagingViews : productionViews,
    readiness: place.environment === 'staging' ? staging : production,
    wholeWay: [...staging.perStage, ...production.perStage],
    staging,
    production,
  }
}
