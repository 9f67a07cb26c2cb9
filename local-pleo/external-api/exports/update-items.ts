import type { z } from '@hono/zod-openapi'
import type { PoolClient } from 'pg'
import type { Job } from '../../exports/job.ts'
import type { Realm } from '../../world.ts'
import { type itemError, type JobItem, jobItemJson, type updateItem } from './item-schema.ts'

type Update = z.output<typeof updateItem>
type ItemError = z.infer<typeof itemError>

/** Each item for itself: one that cannot be updated is named in `errors`, the others are kept. */
export async function updateItems(db: PoolClient, realm: Realm, job: Job, updates: Update[]) {
  const data: JobItem[] = []
  const errors: ItemError[] = []
  for (const update of updates) {
    const { rows } = await db.query<{ item: JobItem }>(
      `update export_job_items i set status = $4, exported_at = $5, external_id = $6, external_url = $7, failure_reason = $8,
         failure_reason_type = $9 where i.environment = $1 and i.job_id = $2 and i.accounting_entry_id = $3
       returning ${jobItemJson} as item`,
      [
        realm.environment,
        job.id,
        update.accountingEntryId,
        update.status,
        update.exportedAt ?? null,
        update.externalId ?? null,
        update.externalUrl ?? null,
        update.failureReason ?? null,
        update.failureReasonType ?? null,
      ],
    )
    if (rows[0]) data.push(rows[0].item)
    else
      errors.push({
        accountingEntryId: update.accountingEntryId,
        message: 'It is not part of this job.',
        type: 'ACCOUNTING_ENTRY_DOES_NOT_EXIST',
      })
  }
  await db.query('update export_jobs set last_updated_at = $3 where environment = $1 and id = $2', [
    realm.environment,
    job.id,
    realm.clock.now(),
  ])
  return { data, errors }
}
