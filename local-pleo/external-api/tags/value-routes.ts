import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { notFound } from '../api-error.ts'
import { callerOf } from '../caller.ts'
import { failures, json, jsonBody, missing, uuid } from '../schema.ts'
import { ownDimension, ownTag } from './find-own.ts'
import { type DimensionValue, dimensionValue, readTags, valueJson, writeTags } from './tag-schema.ts'

const path = '/v0/tags/{tagId}/dimensions'
const both = z.object({ tagId: uuid, dimensionId: uuid })
const valueBody = z.object({ value: z.string() })
const one = json(z.object({ data: dimensionValue }), 'The value')

export function tagValues(api: Api, realm: Realm): void {
  async function own(tagId: string, dimensionId: string): Promise<DimensionValue> {
    const { rows } = await realm.pool.query<{ item: DimensionValue }>(
      `select ${valueJson} as item from tag_values v where v.environment = $1 and v.tag_id = $2 and v.dimension_id = $3`,
      [realm.environment, tagId, dimensionId],
    )
    if (!rows[0]) throw notFound('TAG_DIMENSION_VALUE_NOT_FOUND', 'The value')
    return rows[0].item
  }

  const list = createRoute({
    ...readTags,
    method: 'get',
    path,
    operationId: 'listTagValues',
    summary: 'List the dimension values of a tag',
    request: { params: z.object({ tagId: uuid }) },
    responses: {
      200: json(z.object({ data: z.array(dimensionValue) }), 'The values'),
      ...failures,
      ...missing,
    },
  })
  api.openapi(list, async (c) => {
    const found = await ownTag(realm, c.req.valid('param').tagId, (await callerOf(realm, c)).companyIds)
    const { rows } = await realm.pool.query<{ item: DimensionValue }>(
      `select ${valueJson} as item from tag_values v join tag_dimensions d on d.environment = v.environment and d.id = v.dimension_id
       where v.environment = $1 and v.tag_id = $2 order by d.display_order, d.position`,
      [realm.environment, found.id],
    )
    return c.json({ data: rows.map((row) => row.item) }, 200)
  })

  const get = createRoute({
    ...readTags,
    method: 'get',
    path: `${path}/{dimensionId}`,
    operationId: 'getTagValue',
    summary: 'Get a dimension value',
    request: { params: both },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(get, async (c) => {
    const { tagId, dimensionId } = c.req.valid('param')
    await ownTag(realm, tagId, (await callerOf(realm, c)).companyIds)
    return c.json({ data: await own(tagId, dimensionId) }, 200)
  })

  const set = async (companyIds: string[], tagId: string, dimensionId: string, value: string) => {
    const found = await ownTag(realm, tagId, companyIds)
    await ownDimension(realm, found.groupId, dimensionId)
    await realm.pool.query(
      `insert into tag_values (environment, tag_id, dimension_id, value) values ($1, $2, $3, $4)
       on conflict (environment, tag_id, dimension_id) do update set value = $4`,
      [realm.environment, tagId, dimensionId, value],
    )
    return own(tagId, dimensionId)
  }

  const create = createRoute({
    ...writeTags,
    method: 'post',
    path: `${path}/{dimensionId}`,
    operationId: 'createTagValue',
    summary: 'Set a dimension value',
    request: { params: both, body: jsonBody(valueBody) },
    responses: { 201: one, ...failures, ...missing },
  })
  api.openapi(create, async (c) => {
    const { tagId, dimensionId } = c.req.valid('param')
    const { companyIds } = await callerOf(realm, c)
    return c.json({ data: await set(companyIds, tagId, dimensionId, c.req.valid('json').value) }, 201)
  })

  const update = createRoute({
    ...writeTags,
    method: 'put',
    path: `${path}/{dimensionId}`,
    operationId: 'updateTagValue',
    summary: 'Replace a dimension value',
    request: { params: both, body: jsonBody(valueBody) },
    responses: { 200: one, ...failures, ...missing },
  })
  api.openapi(update, async (c) => {
    const { tagId, dimensionId } = c.req.valid('param')
    const { companyIds } = await callerOf(realm, c)
    await ownTag(realm, tagId, companyIds)
    await own(tagId, dimensionId)
    return c.json({ data: await set(companyIds, tagId, dimensionId, c.req.valid('json').value) }, 200)
  })

  const remove = createRoute({
    ...writeTags,
    method: 'delete',
    path: `${path}/{dimensionId}`,
    operationId: 'deleteTagValue',
    summary: 'Delete a dimension value',
    request: { params: both },
    responses: { 204: { description: 'Deleted' }, ...failures, ...missing },
  })
  api.openapi(remove, async (c) => {
    const { tagId, dimensionId } = c.req.valid('param')
    await ownTag(realm, tagId, (await callerOf(realm, c)).companyIds)
    await own(tagId, dimensionId)
    await realm.pool.query(
      'delete from tag_values where environment = $1 and tag_id = $2 and dimension_id = $3',
      [realm.environment, tagId, dimensionId],
    )
    return c.body(null, 204)
  })
}
