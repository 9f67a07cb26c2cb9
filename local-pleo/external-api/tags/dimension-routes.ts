import { randomUUID } from 'node:crypto'
import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf } from '../caller.ts'
import { exceptionInfo, failures, json, jsonBody, missing, uuid } from '../schema.ts'
import { codeIsFree } from './code-is-free.ts'
import { ownDimension, ownGroup } from './find-own.ts'
import { type Dimension, dimension, dimensionBody, dimensionJson, readTags, writeTags } from './tag-schema.ts'

const path = '/v0/tag-groups/{groupId}/dimensions'
const params = z.object({ groupId: uuid })
const both = z.object({ groupId: uuid, dimensionId: uuid })
const one = json(z.object({ data: dimension }), 'The dimension')
const conflict = { 409: json(exceptionInfo, 'The code is taken') }
const place = (groupId: string) => ({ table: 'tag_dimensions', column: 'group_id', within: groupId }) as const

export function tagDimensions(api: Api, realm: Realm): void {
  const list = createRoute({
    ...readTags,
    method: 'get',
    path,
    operationId: 'listTagDimensions',
    summary: 'List the dimensions of a group',
    request: { params },
    responses: {
      200: json(z.object({ data: z.array(dimension) }), 'The dimensions'),
      ...failures,
      ...missing,
    },
  })
  api.openapi(list, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const found = await ownGroup(realm, c.req.valid('param').groupId, companyIds)
    const { rows } = await realm.pool.query<{ item: Dimension }>(
      `select ${dimensionJson} as item from tag_dimensions d where d.environment = $1 and d.group_id = $2 order by d.display_order, d.position`,
      [realm.environment, found.id],
    )
    return c.json({ data: rows.map((row) => row.item) }, 200)
  })

  const create = createRoute({
    ...writeTags,
    method: 'post',
    path,
    operationId: 'createTagDimension',
    summary: 'Create a dimension',
    request: { params, body: jsonBody(dimensionBody) },
    responses: { 201: one, ...failures, ...missing, ...conflict },
  })
  api.openapi(create, async (c) => {
    const { companyIds } = await callerOf(realm, c)
    const body = c.req.valid('json')
    const found = await ownGroup(realm, c.req.valid('param').groupId, companyIds)
    await codeIsFree(realm, place(found.id), body.code, null)
    const id = randomUUID()
    await realm.pool.query(
      'insert into tag_dimensions (environment, id, group_id, code, name, display_order, visible) values ($1, $2, $3, $4, $5, $6, $7)',
      [realm.environment, id, found.id, body.code, body.name, body.displayOrder, body.visible],
    )
    return c.json({ data: await ownDimension(realm, found.id, id) }, 201)
  })

  const get = createRoute({
    ...readTags,
    method: 'get',
    path: `${path}/{dimensionId}`,
    operationId: 'getTagDimension',
    summary: 'Get a dimension',
    request: { params: both },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const { groupId, dimensionId } = c.req.valid('param')
    const { companyIds } = await callerOf(realm, c)
    await ownGroup(realm, groupId, companyIds)
    return c.json({ data: await ownDimension(realm, groupId, dimensionId) }, 200)
  })

  const update = createRoute({
    ...writeTags,
    method: 'put',
    path: `${path}/{dimensionId}`,
    operationId: 'updateTagDimension',
    summary: 'Replace a dimension',
    request: { params: both, body: jsonBody(dimensionBody) },
    responses: { 200: one, ...failures, ...missing, ...conflict },
  })
  api.openapi(update, async (c) => {
    const { groupId, dimensionId } = c.req.valid('param')
    const body = c.req.valid('json')
    const { companyIds } = await callerOf(realm, c)
    await ownGroup(realm, groupId, companyIds)
    await ownDimension(realm, groupId, dimensionId)
    await codeIsFree(realm, place(groupId), body.code, dimensionId)
    await realm.pool.query(
      'update tag_dimensions set code = $3, name = $4, display_order = $5, visible = $6 where environment = $1 and id = $2',
      [realm.environment, dimensionId, body.code, body.name, body.displayOrder, body.visible],
    )
    return c.json({ data: await ownDimension(realm, groupId, dimensionId) }, 200)
  })

  const remove = createRoute({
    ...writeTags,
    method: 'delete',
    path: `${path}/{dimensionId}`,
    operationId: 'deleteTagDimension',
    summary: 'Delete a dimension',
    request: { params: both },
    responses: { 204: { description: 'Deleted' }, ...failures, ...missing },
  })
  api.openapi(remove, async (c) => {
    const { groupId, dimensionId } = c.req.valid('param')
    const { companyIds } = await callerOf(realm, c)
    await ownGroup(realm, groupId, companyIds)
    await ownDimension(realm, groupId, dimensionId)
    await realm.pool.query('delete from tag_dimensions where environment = $1 and id = $2', [
      realm.environment,
      dimensionId,
    ])
    return c.body(null, 204)
  })
}
