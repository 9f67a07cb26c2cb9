import { z } from '@hono/zod-openapi'
import { time, uuid } from '../schema.ts'

/** docs/pleo 6.5. */
export const itemStatuses = ['pending', 'in_progress', 'failed', 'successful', 'abandoned'] as const
const itemFailureTypes = [
  'receipt_upload_failure',
  'receipt_download_failure',
  'receipt_file_size_limit_exceeded',
  'receipt_conversion_failure',
  'unexpected_failure',
  'invalid_configuration',
  'missing_configuration',
  'accounting_system_authentication_failure',
  'accounting_system_rate_limit',
  'accounting_system_unreachable',
  'validation_failure',
  'accounting_system_validation_failure',
  'authorization_failure',
  'accounting_system_timeout',
  'vendor_unknown',
  'account_unknown',
  'tax_code_unknown',
  'tag_unknown',
] as const

export const updateItem = z
  .object({
    accountingEntryId: uuid,
    status: z.enum(itemStatuses),
    exportedAt: time.optional(),
    externalId: z.string().optional(),
    externalUrl: z.string().optional(),
    failureReason: z.string().optional(),
    failureReasonType: z.enum(itemFailureTypes).optional(),
  })
  .openapi('UpdateExportJobItem')

export const jobItem = updateItem.extend({ exportJobId: uuid }).openapi('ExportJobItem')

export type JobItem = z.infer<typeof jobItem>

export const itemError = z
  .object({
    accountingEntryId: uuid,
    message: z.string(),
    type: z.enum([
      'ACCOUNTING_ENTRY_DOES_NOT_EXIST',
      'EXPORT_ENTRY_STATUS_UPDATE_FAILED',
      'ACCOUNTING_ENTRY_UPDATE_FAILED',
    ]),
  })
  .openapi('ExportJobItemError')

export const jobItemJson = `json_strip_nulls(json_build_object('accountingEntryId', i.accounting_entry_id, 'exportJobId', i.job_id,
  'status', i.status, 'exportedAt', to_char(i.exported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'externalId', i.external_id, 'externalUrl', i.external_url, 'failureReason', i.failure_reason,
  'failureReasonType', i.failure_reason_type))`
