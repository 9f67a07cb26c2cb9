import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { announce } from '../webhooks/announce.ts'
import type { Realm } from '../world.ts'
import { findJob } from './find-job.ts'
import type { Job } from './job.ts'

type QueueProblem =
  | 'MISSING_CONTRA_ACCOUNTS'
  | 'EXPORT_ALREADY_IN_PROGRESS'
  | 'ACCOUNTING_ENTRY_DOES_NOT_EXIST'

type Queue = {
  companyId: string
  accountingEntryIds: string[]
  employeeId?: string | undefined
  isInteractive: boolean
  vendorBasedBookkeeping: boolean
  createdBy: string | null
}

/** By the API and on the bookkeeper's page alike: the job waits, its expenses are locked, whoever listens is told. */
export async function queueExport(db: PoolClient, realm: Realm, queue: Queue): Promise<Job | QueueProblem> {
  const { environment } = realm
  const now = realm.clock.now()
  const company = await db.query<{ contra_account: boolean }>(
    'select contra_account from companies where environment = $1 and id = $2 for update',
    [environment, queue.companyId],
  )
  if (!company.rows[0]?.contra_account) return 'MISSING_CONTRA_ACCOUNTS'
  const running = await db.query(
    "select 1 from export_jobs where environment = $1 and company_id = $2 and status in ('pending', 'in_progress')",
    [environment, queue.companyId],
  )
  if (running.rowCount !== 0) return 'EXPORT_ALREADY_IN_PROGRESS'
  const ids = [...new Set(queue.accountingEntryIds)]
  const locked = await db.query(
    `update accounting_entries set export_status = 'QUEUED', updated_at = $4
     where environment = $1 and company_id = $2 and id = any($3) and deleted_at is null`,
    [environment, queue.companyId, ids, now],
  )
  if (locked.rowCount !== ids.length) return 'ACCOUNTING_ENTRY_DOES_NOT_EXIST'
  const id = randomUUID()
  await db.query(
    `insert into export_jobs (environment, id, company_id, status, is_interactive, vendor_based_bookkeeping, created_by,
       employee_id, created_at, expires_in, last_updated_at) values ($1, $2, $3, 'pending', $4, $5, $6, $7, $8, $9, $8)`,
    [
      environment,
      id,
      queue.companyId,
      queue.isInteractive,
      queue.vendorBasedBookkeeping,
      queue.createdBy,
      queue.employeeId ?? null,
      now,
      realm.settings.exportJobSeconds,
    ],
  )
  await db.query(
    `insert into export_job_items (environment, job_id, accounting_entry_id, status)
     select $1, $2, entry, 'pending' from unnest($3::uuid[]) entry`,
    [environment, id, ids],
  )
  const job = (await findJob(db, environment, id, [queue.companyId])) as Job
  await announce(db, realm, queue.companyId, 'v1.export-job.created', {
    companyId: job.companyId,
    createdAt: job.createdAt,
    createdBy: job.createdBy,
    expiresIn: job.expiresIn,
    id: job.id,
    numberOfItems: job.numberOfItems,
    status: job.status,
  })
  return job
}
