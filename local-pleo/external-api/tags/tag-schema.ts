import { z } from '@hono/zod-openapi'
import { iso } from '../iso.ts'
import { requireScope } from '../require-scope.ts'
import { security, time, uuid } from '../schema.ts'

/** docs/pleo 3: Staging and Production spell these scopes differently, so either spelling is accepted. */
const common = { tags: ['Tags'], security }
export const readTags = { ...common, middleware: requireScope('tag-groups:read', 'tag-group:read') }
export const writeTags = { ...common, middleware: requireScope('tag-groups:write', 'tag-group:write') }

/** docs/pleo 6.8. */
export const groupBody = z
  .object({
    archived: z.boolean(),
    code: z.string().min(1),
    name: z.string().min(1),
    metadata: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi('TagGroupRequest')

export const group = z
  .object({
    id: uuid,
    companyId: uuid,
    code: z.string(),
    name: z.string(),
    archived: z.boolean(),
    metadata: z.record(z.string(), z.unknown()),
    createdAt: time,
    updatedAt: time,
    totalTagsCount: z.number().int().optional(),
  })
  .openapi('TagGroup')

export const dimensionBody = z
  .object({
    code: z.string().min(1),
    name: z.string().min(1),
    displayOrder: z.number().int(),
    visible: z.boolean(),
  })
  .openapi('TagDimensionRequest')

export const dimension = dimensionBody.extend({ id: uuid, groupId: uuid }).openapi('TagDimension')

export const tagBody = z
  .object({ archived: z.boolean(), code: z.string().min(1), name: z.string().optional() })
  .openapi('TagRequest')

export const tag = z
  .object({
    id: uuid,
    groupId: uuid,
    code: z.string(),
    name: z.string().optional(),
    archived: z.boolean(),
    createdAt: time,
    updatedAt: time,
  })
  .openapi('Tag')

export const dimensionValue = z
  .object({ dimensionId: uuid, tagId: uuid, value: z.string() })
  .openapi('TagDimensionValue')

export type Group = z.infer<typeof group>
export type Dimension = z.infer<typeof dimension>
export type Tag = z.infer<typeof tag>
export type DimensionValue = z.infer<typeof dimensionValue>

const times = (of: string) =>
  `'createdAt', ${iso(`${of}.created_at`)}, 'updatedAt', ${iso(`${of}.updated_at`)}`

export const groupJson = `json_build_object('id', g.id, 'companyId', g.company_id, 'code', g.code, 'name', g.name, 'archived', g.archived,
  'metadata', g.metadata, ${times('g')})`
export const countedGroupJson = `json_build_object('id', g.id, 'companyId', g.company_id, 'code', g.code, 'name', g.name, 'archived', g.archived,
  'metadata', g.metadata, ${times('g')}, 'totalTagsCount',
  (select count(*) from tags t where t.environment = g.environment and t.group_id = g.id))`
export const dimensionJson = `json_build_object('id', d.id, 'groupId', d.group_id, 'code', d.code, 'name', d.name,
  'displayOrder', d.display_order, 'visible', d.visible)`
export const tagJson = `json_strip_nulls(json_build_object('id', t.id, 'groupId', t.group_id, 'code', t.code, 'name', t.name,
  'archived', t.archived, ${times('t')}))`
export const valueJson =
  "json_build_object('dimensionId', v.dimension_id, 'tagId', v.tag_id, 'value', v.value)"
