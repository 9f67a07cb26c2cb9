import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { requireScope } from '../require-scope.ts'
import { failures, json, jsonBody, security, uuid } from '../schema.ts'
import { type Vendor, vendor, vendorJson, vendorStates } from './vendor.ts'

const list = <S extends z.ZodType>(item: S) => z.array(item).max(100).optional()

const vendorSearch = z
  .object({
    ids: list(uuid),
    codes: list(z.string()),
    externalIds: list(z.string()),
    name: z.string().optional(),
    countries: list(z.string()),
    states: list(z.enum(vendorStates)),
    taxRegistrationNumbers: list(z.string()),
    accountingSystems: list(z.string()),
  })
  .openapi('VendorSearch')

/** docs/pleo 6.9: company level only, so `company_id` is required. */
export function searchVendors(api: Api, realm: Realm): void {
  const route = createRoute({
    tags: ['Vendors'],
    security,
    middleware: requireScope('vendors:read'),
    method: 'post',
    path: '/v1/vendors/~search',
    operationId: 'searchVendors',
    summary: 'Search vendors',
    request: {
      query: z.object({ company_id: uuid, ...pageQuery(['id', 'name', 'createdAt']) }),
      body: jsonBody(vendorSearch),
    },
    responses: { 200: json(pageOf(vendor), 'A page of vendors'), ...failures },
  })
  api.openapi(route, async (c) => {
    const query = c.req.valid('query')
    const body = c.req.valid('json')
    onlyOwnCompany(await callerOf(realm, c), query.company_id)
    const listing = {
      from: 'vendors',
      where: `environment = $1 and company_id = $2 and ($3::uuid[] is null or id = any($3)) and ($4::text[] is null or code = any($4))
        and ($5::text[] is null or external_id = any($5)) and ($6::text is null or name ilike '%' || $6 || '%')
        and ($7::text[] is null or country = any($7)) and ($8::text[] is null or state = any($8))
        and ($9::text[] is null or tax_registration_number = any($9)) and ($10::text[] is null or accounting_system = any($10))`,
      values: [
        realm.environment,
        query.company_id,
        body.ids ?? null,
        body.codes ?? null,
        body.externalIds ?? null,
        body.name ?? null,
        body.countries ?? null,
        body.states ?? null,
        body.taxRegistrationNumbers ?? null,
        body.accountingSystems ?? null,
      ],
      select: vendorJson,
      sortable: {
        id: { column: 'id', cast: 'uuid' },
        name: { column: 'name', cast: 'text' },
        createdAt: { column: 'created_at', cast: 'timestamptz' },
      },
    }
    return c.json(await readPage<Vendor>(realm.pool, realm.settings, listing, query, c.req.url), 200)
  })
}
