import { needed, resource } from '@/lib/pleo/endpoints/endpoint'
import { EXAMPLE_ID } from '@/lib/pleo/endpoints/endpoint-example'

const company = needed('company_id', 'Company it belongs to')
// Staging writes the plural and Production the singular (docs/pleo 3).
const read = ['tag-groups:read', 'tag-group:read']
const write = ['tag-groups:write', 'tag-group:write']
const group = { archived: false, code: 'COST', name: 'Cost centre' }
const dimension = { code: 'region', name: 'Region', displayOrder: 1, visible: true }
const tag = { archived: false, code: 'C-10', name: 'Head office' }
const archived = { name: 'include_archived', about: 'true or false' }

/** docs/pleo 6.8. */
export const tags = [
  ...resource({ resource: 'Tag groups', docs: '/reference/tags-overview', scopes: read }, [
    {
      id: 'tag-groups.list',
      title: 'Tag groups of a company',
      method: 'GET',
      path: '/v0/tag-groups',
      query: [company, archived, { name: 'include_tags_count', about: 'true or false' }],
    },
    {
      id: 'tag-groups.create',
      title: 'Create a tag group',
      method: 'POST',
      path: '/v0/tag-groups',
      scopes: write,
      query: [company],
      body: group,
    },
    { id: 'tag-groups.get', title: 'Get a tag group', method: 'GET', path: '/v0/tag-groups/{groupId}' },
    {
      id: 'tag-groups.update',
      title: 'Update a tag group',
      method: 'PUT',
      path: '/v0/tag-groups/{groupId}',
      scopes: write,
      body: group,
    },
    {
      id: 'tag-groups.delete',
      title: 'Delete a tag group',
      method: 'DELETE',
      path: '/v0/tag-groups/{groupId}',
      scopes: write,
    },
    {
      id: 'tag-groups.usage',
      title: 'Where a tag group is used',
      method: 'GET',
      path: '/v0/tag-groups/{groupId}/usage',
    },
    {
      id: 'dimensions.list',
      title: 'Dimensions of a tag group',
      method: 'GET',
      path: '/v0/tag-groups/{groupId}/dimensions',
    },
    {
      id: 'dimensions.create',
      title: 'Create a dimension',
      method: 'POST',
      path: '/v0/tag-groups/{groupId}/dimensions',
      scopes: write,
      body: dimension,
    },
    {
      id: 'dimensions.get',
      title: 'Get a dimension',
      method: 'GET',
      path: '/v0/tag-groups/{groupId}/dimensions/{dimensionId}',
    },
    {
      id: 'dimensions.update',
      title: 'Update a dimension',
      method: 'PUT',
      path: '/v0/tag-groups/{groupId}/dimensions/{dimensionId}',
      scopes: write,
      body: dimension,
    },
    {
      id: 'dimensions.delete',
      title: 'Delete a dimension',
      method: 'DELETE',
      path: '/v0/tag-groups/{groupId}/dimensions/{dimensionId}',
      scopes: write,
    },
    {
      id: 'tag-groups.aggregate',
      title: 'Tag groups with their counts',
      method: 'GET',
      path: '/v0/aggregations/tag-groups',
      query: [company, { name: 'tag_group_ids', about: 'Repeat for several' }],
    },
  ]),
  ...resource({ resource: 'Tags', docs: '/reference/tags-overview', scopes: read }, [
    {
      id: 'tags.list',
      title: 'Tags of a group',
      method: 'GET',
      path: '/v0/tag-groups/{groupId}/tags',
      query: [archived],
      paged: true,
    },
    {
      id: 'tags.create',
      title: 'Create a tag',
      method: 'POST',
      path: '/v0/tag-groups/{groupId}/tags',
      scopes: write,
      body: tag,
    },
    { id: 'tags.get', title: 'Get a tag', method: 'GET', path: '/v0/tags/{tagId}' },
    {
      id: 'tags.update',
      title: 'Update a tag',
      method: 'PUT',
      path: '/v0/tags/{tagId}',
      scopes: write,
      body: tag,
    },
    { id: 'tags.delete', title: 'Delete a tag', method: 'DELETE', path: '/v0/tags/{tagId}', scopes: write },
    {
      id: 'tags.search',
      title: 'Search tags of a company',
      method: 'GET',
      path: '/v0/tags',
      query: [company, { name: 'text_search', about: 'Part of a code or name' }],
      paged: true,
    },
    {
      id: 'tag-values.list',
      title: 'Dimension values of a tag',
      method: 'GET',
      path: '/v0/tags/{tagId}/dimensions',
    },
    ...(['GET', 'POST', 'PUT', 'DELETE'] as const).map((method) => ({
      id: `tag-values.${{ GET: 'get', POST: 'create', PUT: 'update', DELETE: 'delete' }[method]}`,
      title: `${{ GET: 'Get', POST: 'Create', PUT: 'Update', DELETE: 'Delete' }[method]} a dimension value`,
      method,
      path: '/v0/tags/{tagId}/dimensions/{dimensionId}',
      scopes: method === 'GET' ? read : write,
      ...(method === 'POST' || method === 'PUT' ? { body: { value: 'North' } } : {}),
    })),
    {
      id: 'tags.aggregate',
      title: 'Tags with their groups and values',
      method: 'POST',
      path: '/v0/aggregations/tags',
      query: [company],
      paged: true,
      body: { tagIds: [EXAMPLE_ID] },
    },
  ]),
]
