import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Connected, connected } from '../../testing/connected.ts'
import { partner } from '../../testing/partner.ts'
import type { Dimension, Group, Tag } from './tag-schema.ts'

type One<T> = { data: T }
type Many<T> = { data: T[] }
let at: Connected

beforeAll(async () => {
  at = await connected()
})
afterAll(() => at.pleo.stop())

const groups = async (query = '') =>
  (await at.call<Many<Group>>('GET', `/v0/tag-groups?company_id=${at.companyId}${query}`)).body.data
const newGroup = async (code: string) =>
  (await at.call<One<Group>>('POST', '/v0/tag-groups', { archived: false, code, name: code })).body.data

test('groups: listed with counts, created, taken code, replaced, deleted', async () => {
  expect(
    (await groups('&include_tags_count=true')).map(({ code, totalTagsCount }) => [code, totalTagsCount]),
  ).toEqual([
    ['DEPT', 6],
    ['PROJ', 4],
  ])
  expect((await groups())[0]).not.toHaveProperty('totalTagsCount')
  const group = await newGroup('SITE')
  expect(
    (await at.call('POST', '/v0/tag-groups', { archived: false, code: 'SITE', name: 'Again' })).status,
  ).toBe(409)
  const address = `/v0/tag-groups/${group.id}`
  expect(
    (await at.call<One<Group>>('PUT', address, { archived: true, code: 'SITE', name: 'Sites' })).body.data,
  ).toMatchObject({ name: 'Sites', archived: true })
  expect((await groups()).map(({ code }) => code)).not.toContain('SITE')
  expect((await groups('&include_archived=true')).map(({ code }) => code)).toContain('SITE')
  expect((await at.fromElsewhere('GET', address)).status).toBe(404)
  expect((await at.call('DELETE', address)).status).toBe(204)
  expect((await at.call('GET', address)).status).toBe(404)
  expect((await at.call('GET', '/v0/tag-groups')).status).toBe(400)
})

test('usage counts the entries', async () => {
  const [department] = await groups()
  const { body } = await at.call<One<{ accountingEntries: number }>>(
    'GET',
    `/v0/tag-groups/${department?.id}/usage`,
  )
  expect(body.data.accountingEntries).toBeGreaterThan(20)
})

test('tags and their dimension values', async () => {
  const group = await newGroup('TEAM')
  const dimensions = `/v0/tag-groups/${group.id}/dimensions`
  const dimension = (
    await at.call<One<Dimension>>('POST', dimensions, {
      code: 'LEAD',
      name: 'Lead',
      displayOrder: 2,
      visible: true,
    })
  ).body.data
  expect((await at.call<Many<Dimension>>('GET', dimensions)).body.data).toEqual([dimension])
  expect(
    (
      await at.call<One<Dimension>>('PUT', `${dimensions}/${dimension.id}`, {
        code: 'LEAD',
        name: 'Team lead',
        displayOrder: 1,
        visible: false,
      })
    ).body.data.name,
  ).toBe('Team lead')

  const tag = (
    await at.call<One<Tag>>('POST', `/v0/tag-groups/${group.id}/tags`, {
      archived: false,
      code: 'A1',
      name: 'Alpha',
    })
  ).body.data
  expect(
    (await at.call('POST', `/v0/tag-groups/${group.id}/tags`, { archived: false, code: 'A1' })).status,
  ).toBe(409)
  expect(
    (await at.call<One<Tag>>('PUT', `/v0/tags/${tag.id}`, { archived: true, code: 'A2' })).body.data,
  ).toMatchObject({ code: 'A2', archived: true })
  expect((await at.call<Many<Tag>>('GET', `/v0/tag-groups/${group.id}/tags`)).body.data).toEqual([])
  expect(
    (await at.call<Many<Tag>>('GET', `/v0/tag-groups/${group.id}/tags?include_archived=true`)).body.data,
  ).toHaveLength(1)

  const value = `/v0/tags/${tag.id}/dimensions/${dimension.id}`
  expect((await at.call('PUT', value, { value: 'x' })).status).toBe(404)
  expect(await at.call('POST', value, { value: 'Desk 1' })).toMatchObject({
    status: 201,
    body: { data: { value: 'Desk 1' } },
  })
  expect((await at.call('PUT', value, { value: 'Desk 2' })).body).toMatchObject({ data: { value: 'Desk 2' } })
  expect((await at.call<Many<object>>('GET', `/v0/tags/${tag.id}/dimensions`)).body.data).toHaveLength(1)
  expect(
    (
      await at.call<Many<object>>(
        'GET',
        `/v0/aggregations/tag-groups?company_id=${at.companyId}&tag_group_ids=${group.id}`,
      )
    ).body.data,
  ).toMatchObject([{ tagGroup: { id: group.id }, dimensions: [{ code: 'LEAD' }] }])
  expect(
    (await at.call<Many<object>>('POST', '/v0/aggregations/tags', { tagIds: [tag.id] })).body.data,
  ).toMatchObject([{ tag: { id: tag.id }, dimensions: [{ value: 'Desk 2' }] }])
  expect((await at.call('DELETE', value)).status).toBe(204)
  expect((await at.call('GET', value)).status).toBe(404)
  expect((await at.call('DELETE', `/v0/tags/${tag.id}`)).status).toBe(204)
  expect((await at.fromElsewhere('GET', dimensions)).status).toBe(404)
  expect((await at.call('DELETE', `${dimensions}/${dimension.id}`)).status).toBe(204)
})

test('text search looks in code and name', async () => {
  const { body } = await at.call<Many<Tag>>('GET', `/v0/tags?company_id=${at.companyId}&text_search=lant`)
  expect(body.data.map((tag) => tag.name)).toEqual(['Lantern'])
})

test('either spelling of the scope opens the tags', async () => {
  const other = await partner(at.pleo, { scopes: ['tag-group:read'] })
  const { access_token } = await other.connect(at.companyId)
  expect((await other.call(access_token, 'GET', `/v0/tag-groups?company_id=${at.companyId}`)).status).toBe(
    200,
  )
  expect(
    (await other.call(access_token, 'POST', '/v0/tag-groups', { archived: false, code: 'X', name: 'X' }))
      .status,
  ).toBe(403)
})
