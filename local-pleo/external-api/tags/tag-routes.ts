import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { exceptionInfo, failures, json, jsonBody, missing, uuid } from '../schema.ts'
import { codeIsFree } from './code-is-free.ts'
import { ownGroup, ownTag } from './find-own.ts'
import { readTags, type Tag, tag, tagBody, tagJson, writeTags } from './tag-schema.ts'

const ofGroup = '/v0/tag-groups/{groupId}/tags'
const single = '/v0/tags/{tagId}'
const paging = pageQuery(['id', 'code', 'name'])
const one = json(z.object({ data: tag }), 'The tag')
const conflict = { 409: json(exceptionInfo, 'The code is taken') }
const place = (groupId: string) => ({ table: 'tags', column: 'group_id', within: groupId }) as const
export const tagListing = {
  from: 'tags t join tag_groups g on g.environment = t.environment and g.id = t.group_id',
  position: 't.position',
  select: tagJson,
  sortable: {
    id: { column: 't.id', cast: 'uuid' },
    code: { column: 't.code', cast: 'text' },
    name: { column: 't.name', cast: 'text', nullable: true },
  },
}

export function tags(api: Api, realm: Realm): void {
  const list = createRoute({
    ...readTags,
    method: 'get',
    path: ofGroup,
    operationId: 'listTagsOfGroup',
    summary: 'List the tags of a group',
    request: {
      params: z.object({ groupId: uuid }),
      query: z.object({ include_archived: z.enum(['true', 'false']).optional(), ...paging }),
    },
    responses: { 200: json(pageOf(tag), 'A page of tags'), ...failures, ...missing },
  })
  api.openapi(list, async (c) => {
    const query = c.req.valid('query')
    const { companyIds } = await callerOf(realm, c)
    const found = await ownGroup(realm, c.req.valid('param').groupId, companyIds)
    const listing = {
      ...tagListing,
      where: 't.environment = $1 and t.group_id = $2 and ($3 or not t.archived)',
      values: [realm.environment, found.id, query.include_archived === 'true'],
    }
    return c.json(await readPage<Tag>(realm.pool, realm.settings, listing, query, c.req.url), 200)
  })

  const search = createRoute({
    ...readTags,
    method: 'get',
    path: '/v0/tags',
    operationId: 'listTags',
    summary: 'Find tags by text',
    request: {
      query: z.object({ company_id: uuid.optional(), text_search: z.string().optional(), ...paging }),
    },
    responses: { 200: json(pageOf(tag), 'A page of tags'), ...failures },
  })
  api.openapi(search, async (c) => {
    const query = c.req.valid('query')
    const companyIds = onlyOwnCompany(await callerOf(realm, c), query.company_id)
    const listing = {
      ...tagListing,
      where:
        "t.environment = $1 and g.company_id = any($2) and ($3::text is null or t.code ilike '%' || $3 || '%' or t.name ilike '%' || $3 || '%')",
      values: [realm.environment, companyIds, query.text_search ?? null],
    }
    return c.json(await readPage<Tag>(realm.pool, realm.settings, listing, query, c.req.url), 200)
  })

  const create = createRoute({
    ...writeTags,
    method: 'post',
    path: ofGroup,
    operationId: 'createTag',
    summary: 'Create a tag',
    request: { params: z.object({ groupId: uuid }), body: jsonBody(tagBody) },
    responses: { 201: one, ...failures, ...missing, ...conflict },
  })
  api.openapi(create, async (c) => {
    const body = c.req.valid('json')
    const { companyIds } = await callerOf(realm, c)
    const found = await ownGroup(realm, c.req.valid('param').groupId, companyIds)
    await codeIsFree(realm, place(found.id), body.code, null)
    const id = randomUUID()
    await realm.pool.query(
      'insert into tags (environment, id, group_id, code, name, archived, created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $7)',
      [realm.environment, id, found.id, body.code, body.name ?? null, body.archived, realm.clock.now()],
    )
    return c.json({ data: await ownTag(realm, id, companyIds) }, 201)
  })

  const params = z.object({ tagId: uuid })
  const get = createRoute({
    ...readTags,
    method: 'get',
    path: single,
    operationId: 'getTag',
    summary: 'Get a tag',
    request: { params },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    return c.json({ data: await ownTag(realm, c.req.valid('param').tagId, companyIds) }, 200)
  })

  const update = createRoute({
    ...writeTags,
    method: 'put',
    path: single,
    operationId: 'updateTag',
    summary: 'Replace a tag',
    request: { params, body: jsonBody(tagBody) },
    responses: { 200: one, ...failures, ...missing, ...conflict },
  })
  api.openapi(update, async (c) => {
    const body = c.req.valid('json')
    const { companyIds } = await callerOf(realm, c)
    const found = await ownTag(realm, c.req.valid('param').tagId, companyIds)
    await codeIsFree(realm, place(found.groupId), body.code, found.id)
    await realm.pool.query(
      'update tags set code = $3, name = $4, archived = $5, updated_at = $6 where environment = $1 and id = $2',
      [realm.environment, found.id, body.code, body.name ?? null, body.archived, realm.clock.now()],
    )
    return c.json({ data: await ownTag(realm, found.id, companyIds) }, 200)
  })

  const remove = createRoute({
    ...writeTags,
    method: 'delete',
    path: single,
    operationId: 'deleteTag',
    summary: 'Delete a tag',
    request: { params },
    responses: { 204: { description: 'Deleted' }, ...failures, ...missing },
  })
  api.openapi(remove, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const found = await ownTag(realm, c.req.valid('param').tagId, companyIds)
    await realm.pool.query('delete from tags where environment = $1 and id = $2', [
      realm.environment,
      found.id,
    ])
    return c.body(null, 204)
  })
}
