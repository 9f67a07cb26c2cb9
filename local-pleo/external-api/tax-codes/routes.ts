import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { oneOf } from '../one-of.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, jsonBody, missing, security, uuid } from '../schema.ts'
import { type TaxCode, taxCode, taxCodeBody, taxCodeJson, taxCodeTypes } from './tax-code.ts'

const path = '/v0/tax-codes'
const common = { tags: ['Tax codes'], security }
const read = { ...common, middleware: requireScope('tax-codes:read') }
const write = { ...common, middleware: requireScope('tax-codes:write') }
const params = z.object({ taxCodeId: uuid })
const one = json(z.object({ data: taxCode }), 'The tax code')

/** docs/pleo 6.7; the status codes are an assumption of section 10, row 23. */
export function taxCodes(api: Api, realm: Realm): void {
  const own = (id: string, companyIds: string[]) =>
    oneOf<TaxCode>(realm.pool, {
      table: 'tax_codes',
      select: taxCodeJson,
      environment: realm.environment,
      id,
      companyIds,
      missing: ['TAX_CODE_NOT_FOUND', 'The tax code'],
    })
  const valuesOf = (body: z.output<typeof taxCodeBody>) => [
    body.name,
    body.rate,
    body.type,
    body.archived,
    body.code ?? null,
    body.ingoingTaxAccount ?? null,
    body.outgoingTaxAccount ?? null,
    realm.clock.now(),
  ]

  const create = createRoute({
    ...write,
    method: 'post',
    path,
    operationId: 'createTaxCode',
    summary: 'Create a tax code',
    request: { body: jsonBody(taxCodeBody) },
    responses: { 201: one, ...failures },
  })
  api.openapi(create, async (c) => {
    const body = c.req.valid('json')
    const companyIds = onlyOwnCompany(await callerOf(realm, c), body.companyId)
    const id = randomUUID()
    await realm.pool.query(
      `insert into tax_codes (environment, id, company_id, name, rate, type, archived, code, ingoing_tax_account, outgoing_tax_account, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
      [realm.environment, id, body.companyId, ...valuesOf(body)],
    )
    return c.json({ data: await own(id, companyIds) }, 201)
  })

  const get = createRoute({
    ...read,
    method: 'get',
    path: `${path}/{taxCodeId}`,
    operationId: 'getTaxCode',
    summary: 'Get a tax code',
    request: { params },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    return c.json({ data: await own(c.req.valid('param').taxCodeId, companyIds) }, 200)
  })

  const update = createRoute({
    ...write,
    method: 'put',
    path: `${path}/{taxCodeId}`,
    operationId: 'updateTaxCode',
    summary: 'Replace a tax code',
    request: { params, body: jsonBody(taxCodeBody) },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(update, async (c) => {
    const body = c.req.valid('json')
    const { taxCodeId } = c.req.valid('param')
    const companyIds = onlyOwnCompany(await callerOf(realm, c), body.companyId)
    await realm.pool.query(
      `update tax_codes set name = $4, rate = $5, type = $6, archived = $7, code = $8, ingoing_tax_account = $9, outgoing_tax_account = $10, updated_at = $11
       where environment = $1 and id = $2 and company_id = $3`,
      [realm.environment, taxCodeId, body.companyId, ...valuesOf(body)],
    )
    return c.json({ data: await own(taxCodeId, companyIds) }, 200)
  })

  const remove = createRoute({
    ...write,
    method: 'delete',
    path: `${path}/{taxCodeId}`,
    operationId: 'deleteTaxCode',
    summary: 'Delete a tax code',
    request: { params },
    responses: { 204: { description: 'Deleted' }, ...failures, ...missing },
  })
  api.openapi(remove, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const found = await own(c.req.valid('param').taxCodeId, companyIds)
    await realm.pool.query('delete from tax_codes where environment = $1 and id = $2', [
      realm.environment,
      found.id,
    ])
    return c.body(null, 204)
  })

  const taxCodeSearch = z.object({
    archived: z.boolean().optional(),
    code: z.string().optional(),
    taxCodeIds: z.array(uuid).optional(),
    type: z.enum(taxCodeTypes).optional(),
  })
  const search = createRoute({
    ...read,
    method: 'post',
    path: `${path}/~search`,
    operationId: 'searchTaxCodes',
    summary: 'Search tax codes',
    request: {
      query: z.object({ company_id: uuid.optional(), ...pageQuery(['id', 'name', 'code']) }),
      body: jsonBody(taxCodeSearch),
    },
    responses: { 200: json(pageOf(taxCode), 'A page of tax codes'), ...failures },
  })
  api.openapi(search, async (c) => {
    const query = c.req.valid('query')
    const body = c.req.valid('json')
    const companyIds = onlyOwnCompany(await callerOf(realm, c), query.company_id)
    const listing = {
      from: 'tax_codes',
      where: `environment = $1 and company_id = any($2) and ($3::boolean is null or archived = $3) and ($4::text is null or code = $4)
        and ($5::uuid[] is null or id = any($5)) and ($6::text is null or type = $6)`,
      values: [
        realm.environment,
        companyIds,
        body.archived ?? null,
        body.code ?? null,
        body.taxCodeIds ?? null,
        body.type ?? null,
      ],
      select: taxCodeJson,
      sortable: {
        id: { column: 'id', cast: 'uuid' },
        name: { column: 'name', cast: 'text' },
        code: { column: 'code', cast: 'text', nullable: true },
      },
    }
    return c.json(await readPage<TaxCode>(realm.pool, realm.settings, listing, query, c.req.url), 200)
  })
}
