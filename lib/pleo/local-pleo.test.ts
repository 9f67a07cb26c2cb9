import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CallRecord } from '@/lib/pleo/answer'
import { companies, companyById } from '@/lib/pleo/companies'
import { employees } from '@/lib/pleo/employees'
import { currentInstallation, removeInstallation } from '@/lib/pleo/installations'
import { introspect } from '@/lib/pleo/introspect'
import type { PleoAccess } from '@/lib/pleo/request'
import { createTransport } from '@/lib/pleo/transport'
import { type ConnectedClient, type ConnectedWorld, startConnectedWorld } from '../../test/connected-world'

// The resources against a server that was written without them, over real HTTP.

let world: ConnectedWorld
let client: ConnectedClient
const records: CallRecord[] = []
const transport = createTransport({ deadlineMs: 5_000, keepAlive: true })

beforeAll(async () => {
  world = await startConnectedWorld()
  client = await world.registerClient()
})
afterAll(() => world.stop())

async function access(): Promise<PleoAccess & { companyId: string }> {
  const { tokens, companyId } = await world.authorise(client)
  const { api } = world.local.staging
  const issued = { token: tokens.accessToken, generation: 1, environment: 'staging' as const }
  return {
    companyId,
    environment: 'staging',
    api,
    tokens: { current: async () => issued, refreshed: async () => ({ ...issued, justRefreshed: true }) },
    knowledge: { apiOrigin: () => new URL(api).origin, isClientSecret: async () => false },
    transport,
    record: (call) => records.push(call),
  }
}

test('introspect names client, scopes and company, in the documented form', async () => {
  const pleo = await access()
  const { data, problems } = await introspect(pleo)
  expect(problems).toEqual([])
  expect(data).toMatchObject({
    authMethod: 'OAUTH2',
    clientId: client.clientId,
    subjectURN: `urn:pleo:company:${pleo.companyId}`,
  })
})

test('companies, one company and employees have the documented form', async () => {
  const pleo = await access()
  const [all, one, people] = [
    await companies(pleo),
    await companyById(pleo, pleo.companyId),
    await employees(pleo, { limit: 3 }),
  ]
  for (const result of [all, one, people]) expect(result).toMatchObject({ kind: 'answered', problems: [] })
  expect(all.data?.map((company) => company.id)).toContain(pleo.companyId)
  expect(one.data?.id).toBe(pleo.companyId)
  expect(people.data).toHaveLength(3)
  expect(people.record).toMatchObject({ itemCount: 3, ids: people.data?.map((person) => person.id) })
})

test('what is not there is refused in Pleo’s words', async () => {
  const missing = await companyById(await access(), '00000000-0000-4000-8000-000000000000')
  expect(missing).toMatchObject({ kind: 'refused', status: 404, data: null })
})

test('removing the installation kills the tokens', async () => {
  const pleo = await access()
  expect(await currentInstallation(pleo)).toMatchObject({ problems: [], data: { status: 'ACTIVATED' } })
  expect(await removeInstallation(pleo)).toMatchObject({ kind: 'answered', status: 204 })
  expect(await introspect(pleo)).toMatchObject({ kind: 'unauthorised', status: 401 })
})
