import 'server-only'
import type { Environment, FactActor, Verdict } from '@/generated/prisma/enums'
import type { InputJsonObject } from '@/generated/prisma/internal/prismaNamespace'
import type { Db, Tx } from '@/lib/db'
import type { FactKind } from '@/lib/facts/kinds'
import { isNews } from '@/lib/facts/news'

export type NewFact = {
  integrationId: string
  environment: Environment
  kind: FactKind
  verdict: Verdict
  actor: FactActor
  actorName?: string | null
  userId?: string | null
  /** Where the observation was made, in words: "token endpoint of Staging", "callback", "statement". */
  source: string
  detail?: InputJsonObject
  connectionId?: string | null
  apiCallId?: string | null
}

/**
 * Appends one observation, if it says something that is not known (`isNews`); its time is the database's. Facts can be
 * neither changed nor deleted (a trigger refuses).
 */
export async function observe(tx: Tx | Db, fact: NewFact): Promise<void> {
  if (!(await isNews(tx, fact))) return
  await tx.fact.create({ data: { ...fact, detail: fact.detail ?? {} } })
}
