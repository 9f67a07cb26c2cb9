import { createRoute, z } from '@hono/zod-openapi'
import { inTransaction } from '../../database/in-transaction.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { ApiError } from '../api-error.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { oneOf } from '../one-of.ts'
import { requireScope } from '../require-scope.ts'
import { exceptionInfo, failures, json, jsonBody, missing, security, uuid } from '../schema.ts'
import { type Account, account, accountBody, accountJson, newAccount } from './account.ts'
import { batchAnswer, batchBody, createBatch } from './batch.ts'
import { createAccount } from './create-account.ts'

const path = '/v1/chart-of-accounts'
const common = { tags: ['Chart of accounts'], security }
const read = { ...common, middleware: requireScope('accounts:read') }
const write = { ...common, middleware: requireScope('accounts:write') }
const params = z.object({ accountId: uuid })
const one = json(z.object({ data: account }), 'The account')
const conflict = { 409: json(exceptionInfo, 'Taken or in use') }

/** docs/pleo 6.6. */
export function accounts(api: Api, realm: Realm): void {
  const own = (id: string, companyIds: string[]) =>
    oneOf<Account>(realm.pool, {
      table: 'accounts',
      select: accountJson,
      environment: realm.environment,
      id,
      companyIds,
      missing: ['ACCOUNT_NOT_FOUND', 'The account'],
    })

  const create = createRoute({
    ...write,
    method: 'post',
    path,
    operationId: 'createAccount',
    summary: 'Create an account',
    request: { body: jsonBody(newAccount) },
    responses: { 200: one, 201: one, ...failures, ...conflict },
  })
  api.openapi(create, async (c) => {
    const body = c.req.valid('json')
    onlyOwnCompany(await callerOf(realm, c), body.companyId)
    const made = await createAccount(realm.pool, realm.environment, body)
    if (made.outcome === 'conflict')
      throw new ApiError(409, 'EXTERNAL_ID_ALREADY_EXISTS', 'An account with this externalId differs.')
    return made.outcome === 'created'
      ? c.json({ data: made.account }, 201)
      : c.json({ data: made.account }, 200)
  })

  const batch = createRoute({
    ...write,
    method: 'post',
    path: `${path}/batch`,
    operationId: 'createAccounts',
    summary: 'Create up to 1000 accounts',
    request: { body: jsonBody(batchBody) },
    responses: { 201: json(batchAnswer, 'What was created and what was not'), ...failures },
  })
  api.openapi(batch, async (c) => {
    const body = c.req.valid('json')
    onlyOwnCompany(await callerOf(realm, c), body.companyId)
    return c.json(await inTransaction(realm.pool, (db) => createBatch(db, realm.environment, body)), 201)
  })

  const get = createRoute({
    ...read,
    method: 'get',
    path: `${path}/{accountId}`,
    operationId: 'getAccount',
    summary: 'Get an account',
    request: { params },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const caller = await callerOf(realm, c)
    return c.json({ data: await own(c.req.valid('param').accountId, caller.companyIds) }, 200)
  })

  const update = createRoute({
    ...write,
    method: 'put',
    path: `${path}/{accountId}`,
    operationId: 'updateAccount',
    summary: 'Replace an account',
    request: { params, body: jsonBody(accountBody) },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(update, async (c) => {
    const { accountId } = c.req.valid('param')
    const body = c.req.valid('json')
    const { companyIds } = await callerOf(realm, c)
    await realm.pool.query(
      `update accounts set name = $4, archived = $5, code = $6, tax_code_external_id = $7, metadata = $8
       where environment = $1 and id = $2 and company_id = any($3)`,
      [
        realm.environment,
        accountId,
        companyIds,
        body.name,
        body.archived,
        body.code ?? null,
        body.taxCodeExternalId ?? null,
        body.metadata ?? null,
      ],
    )
    return c.json({ data: await own(accountId, companyIds) }, 200)
  })

  const remove = createRoute({
    ...write,
    method: 'delete',
    path: `${path}/{accountId}`,
    operationId: 'deleteAccount',
    summary: 'Delete an account that nothing is booked on',
    request: { params },
    responses: { 204: { description: 'Deleted' }, ...failures, ...missing, ...conflict },
  })
  api.openapi(remove, async (c) => {
    const { accountId } = c.req.valid('param')
    const { companyIds } = await callerOf(realm, c)
    await own(accountId, companyIds)
    const used = `e.account_id = accounts.id or e.split_items @> jsonb_build_array(jsonb_build_object('accountId', accounts.id))`
    const removed = await realm.pool.query(
      `delete from accounts where environment = $1 and id = $2 and not exists
         (select 1 from accounting_entries e where e.environment = accounts.environment and (${used}))`,
      [realm.environment, accountId],
    )
    if (removed.rowCount === 0)
      throw new ApiError(409, 'ACCOUNT_IN_USE', 'Entries are booked on this account. Archive it instead.')
    return c.body(null, 204)
  })
}
