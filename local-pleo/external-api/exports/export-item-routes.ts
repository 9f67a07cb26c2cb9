import { createRoute, z } from '@hono/zod-openapi'
import type { Queryable } from '../../database/queryable.ts'
import { expireJobs } from '../../exports/expire-jobs.ts'
import { findJob } from '../../exports/find-job.ts'
import { isRunning } from '../../exports/job-state.ts'
import { receiptsOf } from '../../receipts/find-receipts.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { ApiError, notFound } from '../api-error.ts'
import { callerOf } from '../caller.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { exceptionInfo, failures, json, missing, security, uuid } from '../schema.ts'
import { readExportEntries } from './export-entry.ts'
import { type ExportAccount, exportItem } from './export-item-schema.ts'
import { type Accounts, shownExportItem } from './shown-export-item.ts'

/** docs/pleo 6.5: only for jobs that are pending or in progress. */
export function exportItems(api: Api, realm: Realm): void {
  const list = createRoute({
    tags: ['Export items'],
    security,
    middleware: requireScope('export-items:read'),
    method: 'get',
    path: '/v3/export-items',
    operationId: 'listExportItems',
    summary: 'List what an export job exports',
    request: { query: z.object({ job_id: uuid, ...pageQuery(['accountingEntryId']) }) },
    responses: {
      200: json(pageOf(exportItem), 'A page of export items'),
      ...failures,
      ...missing,
      422: json(exceptionInfo, 'The job is finished'),
    },
  })
  api.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const caller = await callerOf(realm, c)
    await expireJobs(realm)
    const job = await findJob(realm.pool, realm.environment, query.job_id, caller.companyIds)
    if (!job) throw notFound('EXPORT_NOT_FOUND', 'The export job')
    if (!isRunning(job.status))
      throw new ApiError(422, 'EXPORT_JOB_STATUS_UNPROCESSABLE', `The job is ${job.status}.`)
    const accounts = await accountsOf(realm.pool, realm.environment, job.companyId)
    if (!accounts.contra)
      throw new ApiError(400, 'MISSING_CONTRA_ACCOUNTS', 'The company has no contra account.')
    const listing = {
      from: 'export_job_items i',
      where: 'i.environment = $1 and i.job_id = $2',
      values: [realm.environment, job.id],
      select: "json_build_object('id', i.accounting_entry_id)",
      sortable: { accountingEntryId: { column: 'i.accounting_entry_id', cast: 'uuid' } },
    }
    const page = await readPage<{ id: string }>(realm.pool, realm.settings, listing, query, c.req.url)
    const ids = page.data.map(({ id }) => id)
    const receipts = await receiptsOf(realm.pool, realm.environment, ids)
    const data = (await readExportEntries(realm.pool, realm.environment, ids)).map((entry) =>
      shownExportItem(
        realm,
        job,
        entry,
        accounts,
        receipts.filter((receipt) => receipt.accountingEntryId === entry.id),
      ),
    )
    return c.json({ data, pagination: page.pagination }, 200)
  })
}

async function accountsOf(db: Queryable, environment: string, companyId: string): Promise<Accounts> {
  const { rows } = await db.query<{
    id: string
    name: string
    code: string | null
    identifier: string
    contra: boolean
  }>(
    `select a.id, a.name, a.code, a.external_id as identifier, (a.contra and c.contra_account) as contra
     from accounts a join companies c on c.environment = a.environment and c.id = a.company_id
     where a.environment = $1 and a.company_id = $2 order by a.position`,
    [environment, companyId],
  )
  const shown = ({ id, name, code, identifier }: (typeof rows)[number]): ExportAccount => ({
    id,
    name,
    identifier,
    ...(code && { code }),
  })
  const contra = rows.find((row) => row.contra)
  return { byId: new Map(rows.map((row) => [row.id, shown(row)])), contra: contra && shown(contra) }
}
