import type { PoolClient } from 'pg'
import type { Realm } from '../world.ts'
import { closeJob } from './close-job.ts'
import type { Job } from './job.ts'
import { isRunning, type JobEvent, nextStatus } from './job-state.ts'

type Move = { event: JobEvent; failureReason?: string | undefined; failureReasonType?: string | undefined }

/** False: the move is not one of the state machine, and nothing changed. */
export async function moveJob(db: PoolClient, realm: Realm, job: Job, move: Move): Promise<boolean> {
  const status = nextStatus(job.status, move.event)
  if (!status) return false
  const at = realm.clock.now()
  const { environment } = realm
  if (!isRunning(status)) {
    const [reason, reasonType] = [move.failureReason ?? null, move.failureReasonType ?? null]
    await closeJob(db, { environment, jobId: job.id, status, at, expired: false, reason, reasonType })
    return true
  }
  await db.query(
    'update export_jobs set status = $3, started_at = $4, last_updated_at = $4 where environment = $1 and id = $2',
    [environment, job.id, status, at],
  )
  await db.query(
    `update accounting_entries e set export_status = 'EXPORTING', updated_at = $3 from export_job_items i
     where i.environment = $1 and i.job_id = $2 and e.environment = $1 and e.id = i.accounting_entry_id`,
    [environment, job.id, at],
  )
  return true
}
