import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { ApiError } from '../api-error.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { companyOrOrganisation } from '../company-or-organisation.ts'
import { exceptionInfo, failures, json, jsonBody, missing, security, uuid } from '../schema.ts'
import { codeIsFree } from './code-is-free.ts'
import { ownGroup } from './find-own.ts'
import {
  countedGroupJson,
  type Group,
  group,
  groupBody,
  groupJson,
  readTags,
  writeTags,
} from './tag-schema.ts'

const path = '/v0/tag-groups'
const flag = z.enum(['true', 'false']).optional()
const params = z.object({ groupId: uuid })
const one = json(z.object({ data: group }), 'The tag group')
const conflict = { 409: json(exceptionInfo, 'The code is taken') }
const place = (companyId: string) =>
  ({ table: 'tag_groups', column: 'company_id', within: companyId }) as const

export function tagGroups(api: Api, realm: Realm): void {
  const list = createRoute({
    ...readTags,
    method: 'get',
    path,
    operationId: 'listTagGroups',
    summary: 'List tag groups',
    request: {
      query: z.object({
        company_id: uuid.optional(),
        organization_id: uuid.optional(),
        include_archived: flag,
        include_tags_count: flag,
      }),
    },
    responses: { 200: json(z.object({ data: z.array(group) }), 'The tag groups'), ...failures },
  })
  api.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const companyIds = companyOrOrganisation(await callerOf(realm, c), query)
    const { rows } = await realm.pool.query<{ item: Group }>(
      `select ${query.include_tags_count === 'true' ? countedGroupJson : groupJson} as item from tag_groups g
       where g.environment = $1 and g.company_id = any($2) and ($3 or not g.archived) order by g.position`,
      [realm.environment, companyIds, query.include_archived === 'true'],
    )
    return c.json({ data: rows.map((row) => row.item) }, 200)
  })

  const create = createRoute({
    ...writeTags,
    method: 'post',
    path,
    operationId: 'createTagGroup',
    summary: 'Create a tag group',
    request: { query: z.object({ company_id: uuid.optional() }), body: jsonBody(groupBody) },
    responses: { 201: one, ...failures, ...conflict },
  })
  api.openapi(create, async (c) => {
    const companyIds = onlyOwnCompany(await callerOf(realm, c), c.req.valid('query').company_id)
    const [companyId, another] = companyIds
    if (!companyId || another)
      throw new ApiError(400, 'BAD_REQUEST', 'company_id is needed with this credential.')
    const body = c.req.valid('json')
    await codeIsFree(realm, place(companyId), body.code, null)
    const id = randomUUID()
    await realm.pool.query(
      `insert into tag_groups (environment, id, company_id, code, name, archived, metadata, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
      [
        realm.environment,
        id,
        companyId,
        body.code,
        body.name,
        body.archived,
        body.metadata ?? {},
        realm.clock.now(),
      ],
    )
    return c.json({ data: await ownGroup(realm, id, companyIds) }, 201)
  })

  const get = createRoute({
    ...readTags,
    method: 'get',
    path: `${path}/{groupId}`,
    operationId: 'getTagGroup',
    summary: 'Get a tag group',
    request: { params },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    return c.json({ data: await ownGroup(realm, c.req.valid('param').groupId, companyIds) }, 200)
  })

  const update = createRoute({
    ...writeTags,
    method: 'put',
    path: `${path}/{groupId}`,
    operationId: 'updateTagGroup',
    summary: 'Replace a tag group',
    request: { params, body: jsonBody(groupBody) },
    responses: { 200: one, ...failures, ...missing, ...conflict },
  })
  api.openapi(update, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const body = c.req.valid('json')
    const found = await ownGroup(realm, c.req.valid('param').groupId, companyIds)
    await codeIsFree(realm, place(found.companyId), body.code, found.id)
    await realm.pool.query(
      `update tag_groups set code = $3, name = $4, archived = $5, metadata = coalesce($6::jsonb, metadata), updated_at = $7
       where environment = $1 and id = $2`,
      [
        realm.environment,
        found.id,
        body.code,
        body.name,
        body.archived,
        body.metadata ?? null,
        realm.clock.now(),
      ],
    )
    return c.json({ data: await ownGroup(realm, found.id, companyIds) }, 200)
  })

  const remove = createRoute({
    ...writeTags,
    method: 'delete',
    path: `${path}/{groupId}`,
    operationId: 'deleteTagGroup',
    summary: 'Delete a tag group with its tags',
    request: { params },
    responses: { 204: { description: 'Deleted' }, ...failures, ...missing },
  })
  api.openapi(remove, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const found = await ownGroup(realm, c.req.valid('param').groupId, companyIds)
    await realm.pool.query('delete from tag_groups where environment = $1 and id = $2', [
      realm.environment,
      found.id,
    ])
    return c.body(null, 204)
  })

  const usage = createRoute({
    ...readTags,
    security,
    method: 'get',
    path: `${path}/{groupId}/usage`,
    operationId: 'getTagGroupUsage',
    summary: 'How many accounting entries carry a tag of the group',
    request: { params },
    responses: {
      200: json(
        z.object({ data: z.object({ groupId: uuid, accountingEntries: z.number().int() }) }),
        'The usage',
      ),
      ...failures,
      ...missing,
    },
  })
  api.openapi(usage, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const found = await ownGroup(realm, c.req.valid('param').groupId, companyIds)
    const { rows } = await realm.pool.query<{ n: number }>(
      `select count(*) as n from accounting_entries e where e.environment = $1 and e.tag_ids &&
         array(select id from tags where environment = $1 and group_id = $2)`,
      [realm.environment, found.id],
    )
    return c.json({ data: { groupId: found.id, accountingEntries: rows[0]?.n ?? 0 } }, 200)
  })
}
