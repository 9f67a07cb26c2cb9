import { createRoute, z } from '@hono/zod-openapi'
import { inTransaction } from '../../database/in-transaction.ts'
import { expireJobs } from '../../exports/expire-jobs.ts'
import { findJob, lockJob } from '../../exports/find-job.ts'
import { type Job, jobColumns } from '../../exports/job.ts'
import { jobEvents, jobStatuses } from '../../exports/job-state.ts'
import { moveJob } from '../../exports/move-job.ts'
import { queueExport } from '../../exports/queue-export.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { ApiError, notFound } from '../api-error.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { exceptionInfo, failures, json, jsonBody, missing, repeated, security, uuid } from '../schema.ts'
import { job, jobFailureTypes, shownJob } from './job-schema.ts'

const common = { tags: ['Export jobs'], security }
const read = { ...common, middleware: requireScope('export-jobs:read') }
const write = { ...common, middleware: requireScope('export-jobs:write') }

const refusals = {
  MISSING_CONTRA_ACCOUNTS: [400, 'The company has no contra account.'],
  EXPORT_ALREADY_IN_PROGRESS: [409, 'The company already has a running export job.'],
  ACCOUNTING_ENTRY_DOES_NOT_EXIST: [400, 'An accounting entry does not exist in this company.'],
} as const

export function exportJobs(api: Api, realm: Realm): void {
  const list = createRoute({
    ...read,
    method: 'get',
    path: '/v3/export-jobs',
    operationId: 'listExportJobs',
    summary: 'List export jobs',
    request: {
      query: z.object({
        company_id: uuid.optional(),
        statuses: repeated(z.enum(jobStatuses)),
        ...pageQuery(['createdAt', 'id']),
      }),
    },
    responses: { 200: json(pageOf(job), 'A page of export jobs'), ...failures },
  })
  api.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const companyIds = onlyOwnCompany(await callerOf(realm, c), query.company_id)
    await expireJobs(realm)
    const listing = {
      from: 'export_jobs j',
      where: 'j.environment = $1 and j.company_id = any($2) and ($3::text[] is null or j.status = any($3))',
      values: [realm.environment, companyIds, query.statuses ?? null],
      select: "json_build_object('id', j.id)",
      sortable: {
        createdAt: { column: 'j.created_at', cast: 'timestamptz' },
        id: { column: 'j.id', cast: 'uuid' },
      },
    }
    const page = await readPage<{ id: string }>(realm.pool, realm.settings, listing, query, c.req.url)
    const { rows } = await realm.pool.query<Job>(
      `select ${jobColumns} from export_jobs j where j.environment = $1 and j.id = any($2)`,
      [realm.environment, page.data.map(({ id }) => id)],
    )
    const data = page.data.flatMap(({ id }) => rows.filter((row) => row.id === id).map(shownJob))
    return c.json({ data, pagination: page.pagination }, 200)
  })

  const create = createRoute({
    ...write,
    method: 'post',
    path: '/v3/export-jobs',
    operationId: 'createExportJob',
    summary: 'Create an export job',
    request: {
      body: jsonBody(
        z.object({
          companyId: uuid,
          accountingEntryIds: z.array(uuid).min(1),
          employeeId: uuid.optional(),
          isInteractive: z.boolean().default(true),
          options: z.object({ vendorBasedBookkeeping: z.boolean().default(false) }).optional(),
        }),
      ),
    },
    responses: {
      201: json(z.object({ data: job }), 'The export job'),
      ...failures,
      409: json(exceptionInfo, 'One is running'),
    },
  })
  api.openapi(create, async (c) => {
    const { options, ...body } = c.req.valid('json')
    const caller = await callerOf(realm, c)
    onlyOwnCompany(caller, body.companyId)
    await expireJobs(realm)
    const queue = {
      ...body,
      vendorBasedBookkeeping: options?.vendorBasedBookkeeping ?? false,
      createdBy: `urn:pleo:client:${caller.clientId}`,
    }
    const made = await inTransaction(realm.pool, async (db) => {
      const result = await queueExport(db, realm, queue)
      if (typeof result === 'string') throw new ApiError(refusals[result][0], result, refusals[result][1])
      return result
    })
    return c.json({ data: shownJob(made) }, 201)
  })

  const get = createRoute({
    ...read,
    method: 'get',
    path: '/v3/export-jobs/{jobId}',
    operationId: 'getExportJob',
    summary: 'Get an export job',
    request: { params: z.object({ jobId: uuid }) },
    responses: { 200: json(z.object({ data: job }), 'The export job'), ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const caller = await callerOf(realm, c)
    await expireJobs(realm)
    const found = await findJob(realm.pool, realm.environment, c.req.valid('param').jobId, caller.companyIds)
    if (!found) throw notFound('EXPORT_NOT_FOUND', 'The export job')
    return c.json({ data: shownJob(found) }, 200)
  })

  const event = createRoute({
    ...write,
    method: 'post',
    path: '/v3/export-job-events',
    operationId: 'createExportJobEvent',
    summary: 'Tell what happened to an export job',
    request: {
      body: jsonBody(
        z.object({
          jobId: uuid,
          event: z.enum(jobEvents),
          failureReason: z.string().optional(),
          failureReasonType: z.enum(jobFailureTypes).optional(),
        }),
      ),
    },
    responses: {
      202: { description: 'Accepted' },
      ...failures,
      ...missing,
      422: json(exceptionInfo, 'Not a possible move'),
    },
  })
  api.openapi(event, async (c) => {
    const body = c.req.valid('json')
    const caller = await callerOf(realm, c)
    await expireJobs(realm)
    await inTransaction(realm.pool, async (db) => {
      const found = await lockJob(db, realm.environment, body.jobId, caller.companyIds)
      if (!found) throw notFound('EXPORT_NOT_FOUND', 'The export job')
      if (await moveJob(db, realm, found, body)) return
      throw new ApiError(
        422,
        'INVALID_EXPORT_JOB_STATUS_CHANGE',
        `A job that is ${found.status} cannot take ${body.event}.`,
      )
    })
    return c.body(null, 202)
  })
}
