import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import { inTransaction } from '../../database/in-transaction.ts'
import { announce } from '../../webhooks/announce.ts'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { oneOf } from '../one-of.ts'
import { requireScope } from '../require-scope.ts'
import { exceptionInfo, failures, json, jsonBody, missing, security, uuid } from '../schema.ts'
import { newVendor, type Vendor, vendor, vendorJson, vendorUpdate } from './vendor.ts'
import { vendorIsUnique } from './vendor-is-unique.ts'

const path = '/v1/vendors'
const common = { tags: ['Vendors'], security }
const read = { ...common, middleware: requireScope('vendors:read') }
const write = { ...common, middleware: requireScope('vendors:write') }
const params = z.object({ vendorId: uuid })
const one = json(z.object({ data: vendor }), 'The vendor')
const conflict = { 409: json(exceptionInfo, 'It exists already') }

/** docs/pleo 6.9. */
export function vendors(api: Api, realm: Realm): void {
  const own = (id: string, companyIds: string[]) =>
    oneOf<Vendor>(realm.pool, {
      table: 'vendors',
      select: vendorJson,
      environment: realm.environment,
      id,
      companyIds,
      missing: ['VENDOR_NOT_FOUND', 'The vendor'],
    })

  const create = createRoute({
    ...write,
    method: 'post',
    path,
    operationId: 'createVendor',
    summary: 'Create a vendor',
    request: { body: jsonBody(newVendor) },
    responses: { 201: one, ...failures, ...conflict },
  })
  api.openapi(create, async (c) => {
    const body = c.req.valid('json')
    const caller = await callerOf(realm, c)
    onlyOwnCompany(caller, body.companyId)
    const made = await inTransaction(realm.pool, async (db) => {
      await db.query('select 1 from companies where environment = $1 and id = $2 for update', [
        realm.environment,
        body.companyId,
      ])
      await vendorIsUnique(db, realm.environment, body, null)
      const { rows } = await db.query<{ item: Vendor }>(
        `insert into vendors (environment, id, company_id, name, default_currency, state, code, external_id, country, registration_number,
           tax_registration_number, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12) returning ${vendorJson} as item`,
        [
          realm.environment,
          randomUUID(),
          body.companyId,
          body.name,
          body.defaultCurrency,
          body.externalId ? 'ACTIVE' : 'DRAFT',
          body.code ?? null,
          body.externalId ?? null,
          body.country ?? null,
          body.registrationNumber ?? null,
          body.taxRegistrationNumber ?? null,
          realm.clock.now(),
        ],
      )
      const item = (rows[0] as { item: Vendor }).item
      await announce(db, realm, body.companyId, 'v1.vendor.created', {
        ...item,
        createdBy: `urn:pleo:client:${caller.clientId}`,
        deletedAt: null,
      })
      return item
    })
    return c.json({ data: made }, 201)
  })

  const get = createRoute({
    ...read,
    method: 'get',
    path: `${path}/{vendorId}`,
    operationId: 'getVendor',
    summary: 'Get a vendor',
    request: { params },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    return c.json({ data: await own(c.req.valid('param').vendorId, companyIds) }, 200)
  })

  const update = createRoute({
    ...write,
    method: 'put',
    path: `${path}/{vendorId}`,
    operationId: 'updateVendor',
    summary: 'Replace a vendor',
    request: { params, body: jsonBody(vendorUpdate) },
    responses: { 200: one, ...failures, ...missing, ...conflict },
  })
  api.openapi(update, async (c) => {
    const { vendorId } = c.req.valid('param')
    const body = c.req.valid('json')
    const companyIds = onlyOwnCompany(await callerOf(realm, c), body.companyId)
    await own(vendorId, companyIds)
    await vendorIsUnique(realm.pool, realm.environment, body, vendorId)
    await realm.pool.query(
      `update vendors set name = $3, default_currency = $4, state = $5, code = $6, external_id = $7, country = $8, registration_number = $9,
         tax_registration_number = $10, updated_at = $11 where environment = $1 and id = $2`,
      [
        realm.environment,
        vendorId,
        body.name,
        body.defaultCurrency,
        body.state,
        body.code ?? null,
        body.externalId,
        body.country ?? null,
        body.registrationNumber ?? null,
        body.taxRegistrationNumber ?? null,
        realm.clock.now(),
      ],
    )
    return c.json({ data: await own(vendorId, companyIds) }, 200)
  })

  const activate = createRoute({
    ...write,
    method: 'post',
    path: `${path}/{vendorId}/~activate`,
    operationId: 'activateVendor',
    summary: 'Activate a vendor',
    request: { params, body: jsonBody(z.object({ externalId: z.string(), code: z.string().optional() })) },
    responses: { 204: { description: 'Activated' }, ...failures, ...missing },
  })
  api.openapi(activate, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const found = await own(c.req.valid('param').vendorId, companyIds)
    const { externalId, code } = c.req.valid('json')
    await realm.pool.query(
      "update vendors set state = 'ACTIVE', external_id = $3, code = coalesce($4, code), updated_at = $5 where environment = $1 and id = $2",
      [realm.environment, found.id, externalId, code ?? null, realm.clock.now()],
    )
    return c.body(null, 204)
  })

  const archive = createRoute({
    ...write,
    method: 'post',
    path: `${path}/{vendorId}/~archive`,
    operationId: 'archiveVendor',
    summary: 'Archive a vendor',
    request: { params },
    responses: { 204: { description: 'Archived' }, ...failures, ...missing },
  })
  api.openapi(archive, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const found = await own(c.req.valid('param').vendorId, companyIds)
    await realm.pool.query(
      "update vendors set state = 'ARCHIVED', updated_at = $3 where environment = $1 and id = $2",
      [realm.environment, found.id, realm.clock.now()],
    )
    return c.body(null, 204)
  })
}
