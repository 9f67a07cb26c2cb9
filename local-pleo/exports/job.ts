import type { JobStatus } from './job-state.ts'

export type Job = {
  id: string
  companyId: string
  status: JobStatus
  numberOfItems: number
  createdAt: Date
  expiresIn: number
  isInteractive: boolean
  vendorBasedBookkeeping: boolean
  createdBy: string | null
  startedAt: Date | null
  completedAt: Date | null
  expiredAt: Date | null
  lastUpdatedAt: Date
  failureReason: string | null
  failureReasonType: string | null
}

export const jobColumns = `j.id, j.company_id as "companyId", j.status, j.created_at as "createdAt", j.expires_in as "expiresIn",
  j.is_interactive as "isInteractive", j.vendor_based_bookkeeping as "vendorBasedBookkeeping", j.created_by as "createdBy",
  j.started_at as "startedAt", j.completed_at as "completedAt", j.expired_at as "expiredAt", j.last_updated_at as "lastUpdatedAt",
  j.failure_reason as "failureReason", j.failure_reason_type as "failureReasonType",
  (select count(*) from export_job_items i where i.environment = j.environment and i.job_id = j.id) as "numberOfItems"`
