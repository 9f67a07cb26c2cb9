import type { PoolClient } from 'pg'
import type { Queryable } from '../database/queryable.ts'
import { type Job, jobColumns } from './job.ts'

/** Only within the companies the caller reaches. */
export async function findJob(
  db: Queryable,
  environment: string,
  id: string,
  companyIds: string[],
): Promise<Job | null> {
  const { rows } = await db.query<Job>(
    `select ${jobColumns} from export_jobs j where j.environment = $1 and j.id = $2 and j.company_id = any($3)`,
    [environment, id, companyIds],
  )
  return rows[0] ?? null
}

/** Two events at once are decided one after the other. */
export async function lockJob(
  db: PoolClient,
  environment: string,
  id: string,
  companyIds: string[],
): Promise<Job | null> {
  await db.query('select 1 from export_jobs where environment = $1 and id = $2 for update', [environment, id])
  return findJob(db, environment, id, companyIds)
}
