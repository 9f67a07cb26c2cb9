import 'server-only'
import type { Staff } from '@/lib/auth/staff'
import type { Tx } from '@/lib/db'
import type { FactKind } from '@/lib/facts/kinds'
import { record } from '@/lib/facts/record'
import type { Place } from '@/lib/places/place'

type Change = { action: string; kind: FactKind; detail: Record<string, string> }

/** Records a change to Production, wherever its page was opened. */
export async function recordChange(
  tx: Tx,
  staff: Staff,
  place: Place,
  { action, kind, detail }: Change,
): Promise<void> {
  await record(
    tx,
    staff,
    { ...place, environment: 'production' },
    {
      action,
      subject: place.integration.name,
      detail,
      facts: [{ kind, verdict: 'pass', source: 'Production page', detail }],
    },
  )
}
