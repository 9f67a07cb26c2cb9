import { z } from '@hono/zod-openapi'
import type { Job } from '../../exports/job.ts'
import { jobStatuses } from '../../exports/job-state.ts'
import { time, uuid } from '../schema.ts'

/** docs/pleo 6.5. */
export const jobFailureTypes = [
  'invalid_configuration',
  'missing_configuration',
  'authentication_failure',
  'accounting_system_authentication_failure',
  'pleo_rate_limit',
  'accounting_system_rate_limit',
  'service_unreachable',
  'accounting_system_unreachable',
  'validation_failure',
  'authorization_failure',
  'integration_unusable',
  'job_expired',
  'service_timeout',
  'accounting_system_timeout',
  'canceled_by_user',
] as const

export const job = z
  .object({
    id: uuid,
    companyId: uuid,
    status: z.enum(jobStatuses),
    numberOfItems: z.number().int(),
    createdAt: time,
    expiresIn: z.number().int(),
    isInteractive: z.boolean(),
    vendorBasedBookkeeping: z.boolean(),
    createdBy: z.string().optional(),
    startedAt: time.optional(),
    completedAt: time.optional(),
    expiredAt: time.optional(),
    lastUpdatedAt: time.optional(),
    failureReason: z.string().optional(),
    failureReasonType: z.enum(jobFailureTypes).optional(),
  })
  .openapi('ExportJob')

export function shownJob(stored: Job): z.infer<typeof job> {
  const at = (date: Date | null) => date?.toISOString()
  const { createdBy, startedAt, completedAt, expiredAt, failureReason, failureReasonType } = stored
  return {
    id: stored.id,
    companyId: stored.companyId,
    status: stored.status,
    numberOfItems: stored.numberOfItems,
    createdAt: stored.createdAt.toISOString(),
    expiresIn: stored.expiresIn,
    isInteractive: stored.isInteractive,
    vendorBasedBookkeeping: stored.vendorBasedBookkeeping,
    lastUpdatedAt: stored.lastUpdatedAt.toISOString(),
    ...(createdBy && { createdBy }),
    ...(startedAt && { startedAt: at(startedAt) }),
    ...(completedAt && { completedAt: at(completedAt) }),
    ...(expiredAt && { expiredAt: at(expiredAt) }),
    ...(failureReason && { failureReason }),
    ...(failureReasonType && { failureReasonType: z.enum(jobFailureTypes).parse(failureReasonType) }),
  }
}
