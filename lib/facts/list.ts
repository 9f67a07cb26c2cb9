import 'server-only'
import type { Fact } from '@/generated/prisma/client'
import type { Actor } from '@/lib/auth/actor'
import { type Db, db, type Tx } from '@/lib/db'
import type { Observation } from '@/lib/facts/kinds'
import { observationOf } from '@/lib/facts/observation-of'
import type { Place } from '@/lib/places/place'

/** Of each kind, and of statements about each step: so many of the newest facts, and of the newest turns. */
const NEWEST = 200

/**
 * The observations of a place that a checklist can rest on, oldest first. However long the
 * history: the newest of every kind, and the turns further back, where a run of passes or failures began (`since` is
 * that fact's time). A run is counted anew after every change of the client's credentials, as the steps count it, and
 * over the calls within a scope together, because one step stands on either.
 */
export async function listFacts(actor: Actor, place: Place, client: Db | Tx = db()): Promise<Observation[]> {
  const rows = await client.$queryRaw<Fact[]>`
    WITH grouped AS (
      SELECT f.*,
        concat_ws(' ',
          CASE WHEN kind IN ('call.employees', 'call.companies') THEN 'call within a scope' ELSE kind END,
          detail->>'step', CASE WHEN kind = 'authorisation.rejected' THEN detail->>'reason' END) AS topic,
        count(*) FILTER (WHERE kind = 'client.stored') OVER (ORDER BY at, id) AS client_no
      FROM "Fact" f
      WHERE "integrationId" = (
          SELECT id FROM "Integration" WHERE id = ${place.integration.id}::uuid AND "partnerId" = ${actor.partnerId}::uuid)
        AND environment = ${place.environment}::"Environment"
    ), turns AS (
      SELECT *,
        row_number() OVER (PARTITION BY topic ORDER BY at DESC, id DESC) AS place,
        verdict <> 'unknown' AND verdict IS DISTINCT FROM
          lag(verdict) OVER (PARTITION BY topic, client_no, verdict = 'unknown' ORDER BY at, id) AS turned
      FROM grouped
    ), counted AS (
      SELECT *, count(*) FILTER (WHERE turned) OVER (PARTITION BY topic ORDER BY at DESC, id DESC) AS turn_place
      FROM turns
    )
    SELECT id, kind, verdict, actor, "actorName", at, source, detail, "connectionId", "apiCallId" FROM counted
    WHERE place <= ${NEWEST} OR (turned AND turn_place <= ${NEWEST})
    ORDER BY at, id`
  return rows.map(observationOf)
}
