import { createRoute, z } from '@hono/zod-openapi'
import type { Realm } from '../../world.ts'
import type { Api } from '../api.ts'
import { callerOf, onlyOwnCompany } from '../caller.ts'
import { companyOrOrganisation } from '../company-or-organisation.ts'
import { pageOf, pageQuery } from '../paging/page-schema.ts'
import { readPage } from '../paging/read-page.ts'
import { failures, json, jsonBody, repeated, uuid } from '../schema.ts'
import { tagListing } from './tag-routes.ts'
import {
  dimension,
  dimensionJson,
  dimensionValue,
  group,
  groupJson,
  readTags,
  tag,
  tagJson,
  valueJson,
} from './tag-schema.ts'

const wholeGroup = z.object({ tagGroup: group, dimensions: z.array(dimension) }).openapi('TagGroupAggregate')
const wholeTag = z.object({ tag, dimensions: z.array(dimensionValue) }).openapi('TagAggregate')

const dimensionsOfGroup = `coalesce((select json_agg(${dimensionJson} order by d.display_order, d.position) from tag_dimensions d
  where d.environment = g.environment and d.group_id = g.id), '[]')`
const valuesOfTag = `coalesce((select json_agg(${valueJson}) from tag_values v where v.environment = t.environment and v.tag_id = t.id), '[]')`

/** docs/pleo 6.8; the shape of an aggregate is not in the sources, so it is the parts side by side. */
export function tagAggregates(api: Api, realm: Realm): void {
  const groups = createRoute({
    ...readTags,
    method: 'get',
    path: '/v0/aggregations/tag-groups',
    operationId: 'aggregateTagGroups',
    summary: 'Tag groups with their dimensions',
    request: {
      query: z.object({
        company_id: uuid.optional(),
        organization_id: uuid.optional(),
        tag_group_ids: repeated(uuid),
      }),
    },
    responses: { 200: json(z.object({ data: z.array(wholeGroup) }), 'The tag groups'), ...failures },
  })
  api.openapi(groups, async (c) => {
    const query = c.req.valid('query')
    const companyIds = companyOrOrganisation(await callerOf(realm, c), query)
    const { rows } = await realm.pool.query<{ item: z.infer<typeof wholeGroup> }>(
      `select json_build_object('tagGroup', ${groupJson}, 'dimensions', ${dimensionsOfGroup}) as item from tag_groups g
       where g.environment = $1 and g.company_id = any($2) and ($3::uuid[] is null or g.id = any($3)) order by g.position`,
      [realm.environment, companyIds, query.tag_group_ids ?? null],
    )
    return c.json({ data: rows.map((row) => row.item) }, 200)
  })

  const tags = createRoute({
    ...readTags,
    method: 'post',
    path: '/v0/aggregations/tags',
    operationId: 'aggregateTags',
    summary: 'Tags with their dimension values',
    request: {
      query: z.object({ company_id: uuid.optional(), ...pageQuery(['id', 'code', 'name']) }),
      body: jsonBody(z.object({ tagIds: z.array(uuid).optional(), textSearch: z.string().optional() })),
    },
    responses: { 200: json(pageOf(wholeTag), 'A page of tags'), ...failures },
  })
  api.openapi(tags, async (c) => {
    const query = c.req.valid('query')
    const body = c.req.valid('json')
    const companyIds = onlyOwnCompany(await callerOf(realm, c), query.company_id)
    const listing = {
      ...tagListing,
      where: `t.environment = $1 and g.company_id = any($2) and ($3::uuid[] is null or t.id = any($3))
        and ($4::text is null or t.code ilike '%' || $4 || '%' or t.name ilike '%' || $4 || '%')`,
      values: [realm.environment, companyIds, body.tagIds ?? null, body.textSearch ?? null],
      select: `json_build_object('tag', ${tagJson}, 'dimensions', ${valuesOfTag})`,
    }
    return c.json(
      await readPage<z.infer<typeof wholeTag>>(realm.pool, realm.settings, listing, query, c.req.url),
      200,
    )
  })
}
