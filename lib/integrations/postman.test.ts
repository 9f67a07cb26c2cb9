import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { POSTMAN_CALLBACKS } from '@/lib/integrations/postman-callbacks'
import { postmanCollection } from '@/lib/integrations/postman-collection'
import { postmanEnvironment } from '@/lib/integrations/postman-environment'
import { ENDPOINTS, endpointsFor } from '@/lib/pleo/endpoints'

// The parts of https://schema.getpostman.com/json/collection/v2.1.0 that Postman reads here; nothing else may be there.
const keyValue = z.strictObject({
  key: z.string().min(1),
  value: z.string(),
  description: z.string().optional(),
  disabled: z.boolean().optional(),
})
const request = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  header: z.array(keyValue),
  body: z
    .strictObject({
      mode: z.literal('raw'),
      raw: z.string(),
      options: z.strictObject({ raw: z.strictObject({ language: z.literal('json') }) }),
    })
    .optional(),
  url: z.strictObject({
    raw: z.string(),
    host: z.array(z.string()),
    path: z.array(z.string()),
    query: z.array(keyValue).optional(),
    variable: z.array(keyValue).optional(),
  }),
  description: z.string(),
})
const item = z.strictObject({ name: z.string().min(1), request, response: z.array(z.never()) })
const collection = z.strictObject({
  info: z.strictObject({
    name: z.string().min(1),
    description: z.string(),
    schema: z.literal('https://schema.getpostman.com/json/collection/v2.1.0/collection.json'),
  }),
  auth: z.strictObject({
    type: z.literal('oauth2'),
    oauth2: z.array(
      z.strictObject({
        key: z.string(),
        value: z.union([z.string(), z.boolean()]),
        type: z.enum(['string', 'boolean']),
      }),
    ),
  }),
  item: z.array(z.strictObject({ name: z.string().min(1), item: z.array(item).min(1) })).min(1),
})

const scopes = [...new Set(ENDPOINTS.flatMap((endpoint) => endpoint.scopes))]
const whole = () => collection.parse(JSON.parse(JSON.stringify(postmanCollection('Acme Books', scopes))))

describe('the collection', () => {
  it('is a collection v2.1 with every call of the catalogue', () => {
    const items = whole().item.flatMap((folder) => folder.item)
    expect(items.map(({ name }) => name).sort()).toEqual(ENDPOINTS.map(({ title }) => title).sort())
  })

  it('holds only what the scopes allow', () => {
    const names = postmanCollection('Acme Books', ['users:read']).item.flatMap((folder) =>
      folder.item.map(({ name }) => name),
    )
    expect(names).toEqual(endpointsFor(['users:read']).map(({ title }) => title))
    expect(names.length).toBeLessThan(ENDPOINTS.length)
  })

  it('authorises as docs/pleo 7 says: code with PKCE, SHA-256, Basic, registered callback', () => {
    const { oauth2 } = whole().auth
    expect(Object.fromEntries(oauth2.map(({ key, value }) => [key, value]))).toMatchObject({
      grant_type: 'authorization_code_with_pkce',
      challengeAlgorithm: 'S256',
      code_verifier: '',
      client_authentication: 'header',
      authUrl: '{{authUrl}}/oauth/authorize',
      accessTokenUrl: '{{authUrl}}/oauth/token',
      redirect_uri: '{{callbackUrl}}',
      clientSecret: '{{clientSecret}}',
    })
  })

  it('names every path variable it uses, and keeps the verbs of Pleo out of their names', () => {
    for (const { request: one } of whole().item.flatMap((folder) => folder.item)) {
      const used = one.url.path.filter((part) => part.startsWith(':')).map((part) => part.slice(1))
      expect(one.url.variable?.map(({ key }) => key) ?? [], one.url.raw).toEqual(used)
      for (const name of used) expect(name).toMatch(/^\w+$/)
    }
    const paths = whole().item.flatMap((folder) => folder.item.map((one) => one.request.url.path.join('/')))
    expect(paths).toContain('v1/vendors/{{vendorId}}:archive')
    expect(paths).toContain('v1/chart-of-accounts/:accountId')
  })
})

it('the environment fills every variable of the authorisation; the secret is empty and of type secret', () => {
  const environment = postmanEnvironment({
    name: 'Acme Books',
    authServer: 'https://auth.pleo.example',
    api: 'https://api.pleo.example',
    clientId: 'client-id-1',
    scopes: ['users:read', 'companies:read'],
  })
  const values = Object.fromEntries(environment.values.map(({ key, value }) => [key, value]))
  expect(values).toEqual({
    authUrl: 'https://auth.pleo.example',
    apiUrl: 'https://api.pleo.example',
    clientId: 'client-id-1',
    clientSecret: '',
    scope: 'users:read companies:read',
    callbackUrl: POSTMAN_CALLBACKS.web,
  })
  const auth = JSON.stringify(whole().auth)
  for (const [, name = ''] of auth.matchAll(/\{\{(\w+)\}\}/g)) expect(values, name).toHaveProperty(name)
  expect(environment.values.filter(({ type }) => type === 'secret').map(({ key }) => key)).toEqual([
    'clientSecret',
  ])
})
