import { inTransaction } from '../database/in-transaction.ts'
import type { Realm } from '../world.ts'
import { closeJob } from './close-job.ts'

/**
 * docs/pleo 8: one hour after its last update a running job fails with `job_expired`. Asked for whenever somebody
 * looks, so that it depends on Local Pleo's clock alone and not on a timer.
 */
export async function expireJobs(realm: Realm): Promise<void> {
  const now = realm.clock.now()
  const due = `status in ('pending', 'in_progress') and last_updated_at + make_interval(secs => expires_in) <= $2`
  const found = await realm.pool.query(
    `select 1 from export_jobs where environment = $1 and ${due} limit 1`,
    [realm.environment, now],
  )
  if (found.rowCount === 0) return
  await inTransaction(realm.pool, async (db) => {
    const { rows } = await db.query<{ id: string }>(
      `select id from export_jobs where environment = $1 and ${due} order by position for update`,
      [realm.environment, now],
    )
    for (const { id } of rows) {
      await closeJob(db, {
        environment: realm.environment,
        jobId: id,
        status: 'failed',
        at: now,
        expired: true,
        reason: 'The export job was not updated in time.',
        reasonType: 'job_expired',
      })
    }
  })
}
