import { expect, test } from 'vitest'
import { ENDPOINTS, endpointsFor } from '@/lib/pleo/endpoints'

test('every endpoint is there once, with a title, a versioned path and a page of Pleo', () => {
  expect(new Set(ENDPOINTS.map((one) => one.id)).size).toBe(ENDPOINTS.length)
  expect(new Set(ENDPOINTS.map((one) => `${one.method} ${one.path}`)).size).toBe(ENDPOINTS.length)
  for (const one of ENDPOINTS) {
    expect(one.path, one.id).toMatch(/^\/v[0-3]\/[a-z]/)
    expect(one.docs, one.id).toMatch(/^https:\/\/developers\.pleo\.io\/(docs|reference)\//)
    expect(one.title, one.id).toMatch(/^[A-Z]/)
    expect(one.method === 'GET' && 'body' in one, one.id).toBe(false)
  }
})

test('scopes are written as resource:permission, and writing never rides on a reading scope', () => {
  for (const one of ENDPOINTS) {
    for (const scope of one.scopes) expect(scope, one.id).toMatch(/^[a-z-]+:(read|write)$/)
    if (one.method !== 'DELETE' || one.scopes.length === 0) continue
    expect(
      one.scopes.every((scope) => scope.endsWith(':write')),
      one.id,
    ).toBe(true)
  }
})

test('every resource of the External API is covered', () => {
  expect([...new Set(ENDPOINTS.map((one) => one.resource))]).toEqual([
    'Introspect',
    'Companies',
    'Employees',
    'Installations',
    'Webhook subscriptions',
    'Accounting entries',
    'Export',
    'Tag groups',
    'Tags',
    'Chart of accounts',
    'Tax codes',
    'Vendors',
  ])
})

test('a token sees the calls of its scopes and those that need none', () => {
  const seen = endpointsFor(['users:read']).map((one) => one.id)
  expect(seen).toContain('employees.list')
  expect(seen).toContain('introspect')
  expect(seen).not.toContain('companies.list')
  expect(endpointsFor(['tag-group:read']).map((one) => one.id)).toContain('tags.list')
  expect(endpointsFor(['tag-group:read']).map((one) => one.id)).not.toContain('tags.create')
})
