import { createRoute, z } from '@hono/zod-openapi'
import { inTransaction } from '../../database/in-transaction.ts'
import { expireJobs } from '../../exports/expire-jobs.ts'
import { findJob, lockJob } from '../../exports/find-job.ts'
import { isRunning } from '../../exports/job-state.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { ApiError, notFound } from '../api-error.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { exceptionInfo, failures, json, jsonBody, missing, security, uuid } from '../schema.ts'
import { itemError, itemStatuses, type JobItem, jobItem, jobItemJson, updateItem } from './item-schema.ts'
import { updateItems } from './update-items.ts'

const common = { tags: ['Export job items'], security }
const path = '/v3/export-jobs/{jobId}/items'
const params = z.object({ jobId: uuid })
const mostAtOnce = 100

export function exportJobItems(api: Api, realm: Realm): void {
  const list = createRoute({
    ...common,
    middleware: requireScope('export-jobs:read'),
    method: 'get',
    path,
    operationId: 'listExportJobItems',
    summary: 'List the items of an export job with their state',
    request: {
      params,
      query: z.object({ status: z.enum(itemStatuses).optional(), ...pageQuery(['accountingEntryId']) }),
    },
    responses: { 200: json(pageOf(jobItem), 'A page of items'), ...failures, ...missing },
  })
  api.openapi(list, async (c) => {
    const { jobId } = c.req.valid('param')
    const query = c.req.valid('query')
    const caller = await callerOf(realm, c)
    await expireJobs(realm)
    if (!(await findJob(realm.pool, realm.environment, jobId, caller.companyIds)))
      throw notFound('EXPORT_NOT_FOUND', 'The export job')
    const listing = {
      from: 'export_job_items i',
      where: 'i.environment = $1 and i.job_id = $2 and ($3::text is null or i.status = $3)',
      values: [realm.environment, jobId, query.status ?? null],
      select: jobItemJson,
      sortable: { accountingEntryId: { column: 'i.accounting_entry_id', cast: 'uuid' } },
    }
    return c.json(await readPage<JobItem>(realm.pool, realm.settings, listing, query, c.req.url), 200)
  })

  const update = createRoute({
    ...common,
    middleware: requireScope('export-jobs:write'),
    method: 'put',
    path,
    operationId: 'updateExportJobItems',
    summary: 'Report how items went, at most 100 at a time',
    request: { params, body: jsonBody(z.array(updateItem)) },
    responses: {
      200: json(
        z.object({ data: z.array(jobItem), errors: z.array(itemError) }),
        'What was kept and what was not',
      ),
      ...failures,
      ...missing,
      413: json(exceptionInfo, 'More than 100 items'),
      422: json(exceptionInfo, 'The job is finished'),
    },
  })
  api.openapi(update, async (c) => {
    const { jobId } = c.req.valid('param')
    const updates = c.req.valid('json')
    const caller = await callerOf(realm, c)
    if (updates.length > mostAtOnce)
      throw new ApiError(413, 'EXPORT_JOB_ITEMS_UPDATE_LIMIT', 'At most 100 items at a time.')
    await expireJobs(realm)
    const result = await inTransaction(realm.pool, async (db) => {
      const found = await lockJob(db, realm.environment, jobId, caller.companyIds)
      if (!found) throw notFound('EXPORT_NOT_FOUND', 'The export job')
      if (!isRunning(found.status))
        throw new ApiError(422, 'EXPORT_JOB_STATUS_UNPROCESSABLE', `The job is ${found.status}.`)
      return updateItems(db, realm, found, updates)
    })
    return c.json(result, 200)
  })

  const single = createRoute({
    ...common,
    middleware: requireScope('export-jobs:read'),
    method: 'get',
    path: '/v3/export-job-items',
    operationId: 'getExportJobItem',
    summary: 'Get the latest export item of an accounting entry',
    request: { query: z.object({ company_id: uuid, accounting_entry_id: uuid }) },
    responses: { 200: json(z.object({ data: jobItem }), 'The item'), ...failures, ...missing },
  })
  api.openapi(single, async (c) => {
    const { company_id, accounting_entry_id } = c.req.valid('query')
    onlyOwnCompany(await callerOf(realm, c), company_id)
    const { rows } = await realm.pool.query<{ item: JobItem }>(
      `select ${jobItemJson} as item from export_job_items i join export_jobs j on j.environment = i.environment and j.id = i.job_id
       where i.environment = $1 and j.company_id = $2 and i.accounting_entry_id = $3 order by i.position desc limit 1`,
      [realm.environment, company_id, accounting_entry_id],
    )
    if (!rows[0]) throw notFound('EXPORT_ENTRY_NOT_FOUND', 'An export of this accounting entry')
    return c.json({ data: rows[0].item }, 200)
  })
}
