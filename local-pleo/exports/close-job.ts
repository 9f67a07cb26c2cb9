import type { Queryable } from '../database/queryable.ts'
import type { JobStatus } from './job-state.ts'

type Closing = {
  environment: string
  jobId: string
  status: JobStatus
  at: Date
  expired: boolean
  reason: string | null
  reasonType: string | null
}

/** docs/pleo 8: users see the results only now; items left over are abandoned, their expenses can be exported again. */
export async function closeJob(db: Queryable, closing: Closing): Promise<void> {
  const { environment, jobId, status, at, expired, reason, reasonType } = closing
  await db.query(
    `update export_jobs set status = $3, completed_at = case when $5 then null else $4::timestamptz end,
       expired_at = case when $5 then $4::timestamptz end, last_updated_at = $4, failure_reason = $6, failure_reason_type = $7
     where environment = $1 and id = $2`,
    [environment, jobId, status, at, expired, reason, reasonType],
  )
  await db.query(
    `update export_job_items set status = 'abandoned'
     where environment = $1 and job_id = $2 and status in ('pending', 'in_progress')`,
    [environment, jobId],
  )
  await db.query(
    `update accounting_entries e set export_status = case i.status when 'successful' then 'EXPORTED' else 'NOT_EXPORTED' end, updated_at = $3
     from export_job_items i where i.environment = $1 and i.job_id = $2 and e.environment = $1 and e.id = i.accounting_entry_id`,
    [environment, jobId, at],
  )
}
