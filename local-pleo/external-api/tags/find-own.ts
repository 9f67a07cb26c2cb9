import type { Realm } from '../../world.ts'
import { notFound } from '../api-error.ts'
import { type Dimension, dimensionJson, type Group, groupJson, type Tag, tagJson } from './tag-schema.ts'

export async function ownGroup(realm: Realm, id: string, companyIds: string[]): Promise<Group> {
  const { rows } = await realm.pool.query<{ item: Group }>(
    `select ${groupJson} as item from tag_groups g where g.environment = $1 and g.id = $2 and g.company_id = any($3)`,
    [realm.environment, id, companyIds],
  )
  if (!rows[0]) throw notFound('TAG_GROUP_NOT_FOUND', 'The tag group')
  return rows[0].item
}

export async function ownTag(realm: Realm, id: string, companyIds: string[]): Promise<Tag> {
  const { rows } = await realm.pool.query<{ item: Tag }>(
    `select ${tagJson} as item from tags t join tag_groups g on g.environment = t.environment and g.id = t.group_id
     where t.environment = $1 and t.id = $2 and g.company_id = any($3)`,
    [realm.environment, id, companyIds],
  )
  if (!rows[0]) throw notFound('TAG_NOT_FOUND', 'The tag')
  return rows[0].item
}

export async function ownDimension(realm: Realm, groupId: string, id: string): Promise<Dimension> {
  const { rows } = await realm.pool.query<{ item: Dimension }>(
    `select ${dimensionJson} as item from tag_dimensions d where d.environment = $1 and d.group_id = $2 and d.id = $3`,
    [realm.environment, groupId, id],
  )
  if (!rows[0]) throw notFound('TAG_DIMENSION_NOT_FOUND', 'The dimension')
  return rows[0].item
}
