import { expect, test } from 'vitest'
import { type GateKnowledge, guard, type Outgoing } from '@/lib/pleo/gate'

const knowledge: GateKnowledge = {
  apiOrigin: (environment) => `https://external.${environment}.example`,
  isClientSecret: async (value) => value === 'the secret',
}

const good: Outgoing = {
  environment: 'staging',
  url: 'https://external.staging.example/v1/introspect',
  bearer: { token: 'a token', environment: 'staging' },
}

test('lets a token of the environment out to the host of the environment', async () => {
  await expect(guard(good, knowledge)).resolves.toBeUndefined()
})

test.each([
  ['the host of the other environment', { url: 'https://external.production.example/v1/introspect' }],
  ['a foreign host', { url: 'https://elsewhere.example/v1/introspect' }],
  ['a host that only begins like ours', { url: 'https://external.staging.example.evil.example/' }],
  ['our host behind user information', { url: 'https://external.staging.example@evil.example/' }],
  ['another port', { url: 'https://external.staging.example:8443/v1/introspect' }],
  ['another protocol', { url: 'http://external.staging.example/v1/introspect' }],
  ['what is no address', { url: 'not an address' }],
  ['a token of the other environment', { bearer: { token: 'a token', environment: 'production' as const } }],
])('refuses %s', async (_, change) => {
  await expect(guard({ ...good, ...change }, knowledge)).rejects.toMatchObject({
    code: 'environment_mismatch',
  })
})

test('refuses a client secret as bearer, and its message does not repeat it', async () => {
  const outgoing: Outgoing = { ...good, bearer: { token: 'the secret', environment: 'staging' } }
  await expect(guard(outgoing, knowledge)).rejects.toMatchObject({
    code: 'client_secret_as_bearer',
    message: expect.not.stringContaining('the secret'),
  })
})
