import { expect, test } from 'vitest'
import { ExpectedError } from '@/lib/errors'
import type { CallRecord } from '@/lib/pleo/answer'
import { employees } from '@/lib/pleo/employees'
import { introspect } from '@/lib/pleo/introspect'
import type { PleoAccess } from '@/lib/pleo/request'

type Reply = { status: number; body?: unknown; text?: string; headers?: Record<string, string> } | Error

/** A Pleo that gives these replies in turn, and remembers with which token it was asked. */
function pleoThatSays(replies: Reply[], change: Partial<PleoAccess> = {}) {
  const asked: { url: string; bearer: string | null }[] = []
  const waits: number[] = []
  const records: CallRecord[] = []
  let generation = 1
  const issue = (justRefreshed = false) => ({
    token: `token-${generation}`,
    generation,
    environment: 'staging' as const,
    justRefreshed,
  })
  const access: PleoAccess = {
    environment: 'staging',
    api: 'https://external.example',
    tokens: {
      current: async () => issue(),
      refreshed: async (stale) => {
        if (generation === stale) {
          generation += 1
          return issue(true)
        }
        return issue()
      },
    },
    knowledge: { apiOrigin: () => 'https://external.example', isClientSecret: async () => false },
    transport: async (input, init) => {
      asked.push({ url: String(input), bearer: new Headers(init?.headers).get('authorization') })
      const reply = replies.shift() ?? { status: 500 }
      if (reply instanceof Error) throw reply
      const text = reply.text ?? (reply.body === undefined ? '' : JSON.stringify(reply.body))
      return new Response(text, { status: reply.status, headers: reply.headers ?? {} })
    },
    record: (call) => records.push(call),
    wait: async (milliseconds) => void waits.push(milliseconds),
    clock: () => new Date('2026-11-23T10:00:00Z'),
    ...change,
  }
  return { access, asked, waits, records, storeNewer: () => (generation += 1) }
}

const credential = {
  data: { authMethod: 'OAUTH2', clientId: 'c', scope: 'users:read', subjectURN: 'urn:pleo:company:1' },
}
const ok = { status: 200, body: credential }

test('an answer gives data, and leaves a record without values', async () => {
  const pleo = pleoThatSays([ok])
  const result = await introspect(pleo.access)
  expect(result).toMatchObject({ kind: 'answered', status: 200, reason: null, problems: [] })
  expect(result.data).toMatchObject({ authMethod: 'OAUTH2', scope: 'users:read', applicationName: null })
  expect(pleo.records).toHaveLength(1)
  expect(pleo.records[0]).toMatchObject({
    operation: 'introspect',
    method: 'GET',
    path: '/v1/introspect',
    attempts: 1,
    status: 200,
    outcome: 'answered',
    shape: { data: { authMethod: 'string', clientId: 'string', scope: 'string', subjectURN: 'string' } },
  })
  expect(JSON.stringify(pleo.records)).not.toMatch(/urn:pleo:company|users:read|token-1/)
})

test('401: one refresh and one retry', async () => {
  const pleo = pleoThatSays([{ status: 401 }, ok])
  expect(await introspect(pleo.access)).toMatchObject({ kind: 'answered' })
  expect(pleo.asked.map((one) => one.bearer)).toEqual(['Bearer token-1', 'Bearer token-2'])
})

test('401 with a newer token stored: that one first, and only then a refresh', async () => {
  const replies: Reply[] = [{ status: 401 }, { status: 401 }, ok]
  const pleo = pleoThatSays(replies)
  const { transport } = pleo.access
  let calls = 0
  pleo.access.transport = async (...sent) => {
    calls += 1
    if (calls === 1) pleo.storeNewer()
    return transport(...sent)
  }
  expect(await introspect(pleo.access)).toMatchObject({ kind: 'answered', record: { attempts: 3 } })
  expect(pleo.asked.map((one) => one.bearer)).toEqual(['Bearer token-1', 'Bearer token-2', 'Bearer token-3'])
})

test('401 again after the refresh: it stands, without a third try', async () => {
  const pleo = pleoThatSays([{ status: 401 }, { status: 401 }, ok])
  expect(await introspect(pleo.access)).toMatchObject({ kind: 'unauthorised', status: 401, data: null })
  expect(pleo.asked).toHaveLength(2)
})

test('401 when no newer token is to be had: it stands and says why', async () => {
  const refusal = new ExpectedError('needs_reauthorisation', 'The customer has to authorise again.')
  const pleo = pleoThatSays([{ status: 401 }])
  pleo.access.tokens.refreshed = async () => {
    throw refusal
  }
  expect(await introspect(pleo.access)).toMatchObject({ kind: 'unauthorised', reason: refusal.message })
  expect(pleo.records[0]).toMatchObject({ status: 401, attempts: 1 })
})

test('401 while the authorisation server is away: could not tell', async () => {
  const pleo = pleoThatSays([{ status: 401 }])
  pleo.access.tokens.refreshed = async () => {
    throw new ExpectedError('pleo_unreachable', 'The access token could not be refreshed.')
  }
  expect(await introspect(pleo.access)).toMatchObject({ kind: 'unreachable', status: 401 })
})

test.each([
  ['seconds', '3', 3_000],
  ['a date', 'Mon, 23 Nov 2026 10:00:04 GMT', 4_000],
])('429 is waited for as asked, in %s', async (_, header, milliseconds) => {
  const pleo = pleoThatSays([{ status: 429, headers: { 'retry-after': header } }, ok])
  expect(await introspect(pleo.access)).toMatchObject({ kind: 'answered', record: { attempts: 2 } })
  expect(pleo.waits).toEqual([milliseconds])
})

test('429 without a usable header is waited for longer and longer, and not for ever', async () => {
  const pleo = pleoThatSays(Array.from({ length: 9 }, () => ({ status: 429 })))
  expect(await introspect(pleo.access)).toMatchObject({ kind: 'rate_limited', status: 429 })
  expect(pleo.waits).toEqual([1_000, 2_000, 4_000, 8_000])
})

test('429 with an absurd wait is handed on at once', async () => {
  const pleo = pleoThatSays([{ status: 429, headers: { 'retry-after': '86400' } }])
  expect(await introspect(pleo.access)).toMatchObject({ kind: 'rate_limited', retryAfter: 86_400 })
  expect(pleo.waits).toEqual([])
})

test.each([
  [403, 'refused'],
  [404, 'refused'],
  [302, 'refused'],
  [500, 'unavailable'],
  [503, 'unavailable'],
])('%i is %s, and is not tried again', async (status, kind) => {
  const pleo = pleoThatSays([{ status, body: { type: 'SOME_TYPE', message: 'words' } }])
  expect(await introspect(pleo.access)).toMatchObject({ kind, status, data: null })
  expect(pleo.asked).toHaveLength(1)
})

test('no answer is a named ending, and its reason carries no address', async () => {
  const broken = Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:443'), { code: 'ECONNREFUSED' })
  const result = await introspect(pleoThatSays([broken]).access)
  expect(result).toMatchObject({ kind: 'unreachable', status: null })
  expect(result.reason).toBe('Pleo could not be reached: the connection was refused')
})

test('Pleo’s words are shown short and without the token', async () => {
  const message = `token-1 is not allowed\u0007 ${'x'.repeat(500)}`
  const result = await introspect(
    pleoThatSays([{ status: 403, body: { type: 'FORBIDDEN', message } }]).access,
  )
  expect(result.reason).toMatch(/^Pleo answered 403 FORBIDDEN: \[left out\] is not allowed/)
  expect(result.reason?.length).toBeLessThan(240)
})

test.each([
  ['HTML', '<html>', ['answer: Invalid input: expected object, received undefined']],
  ['nothing', '', ['answer: Invalid input: expected object, received null']],
  ['another envelope', '{"items":[]}', ['data: Invalid input: expected array, received undefined']],
])('200 with %s is an answer with problems, not a failed call', async (_, text, problems) => {
  const result = await employees(pleoThatSays([{ status: 200, text }]).access)
  expect(result).toMatchObject({ kind: 'answered', data: null, problems })
})

test('unknown members pass, unknown words become unknown, wrong elements are named and the rest is read', async () => {
  const person = { id: 'e1', companyId: 'c1', email: 'a@b.example', firstName: 'A', lastName: 'B' }
  const body = {
    data: [
      { ...person, favouriteColour: 'green' },
      { ...person, email: 7 },
    ],
  }
  const result = await employees(pleoThatSays([{ status: 200, body }]).access)
  expect(result.data).toHaveLength(1)
  expect(result.data?.[0]).toMatchObject({ favouriteColour: 'green', phone: null })
  expect(result.problems).toEqual(['data.1.email: Invalid input: expected string, received number'])
  const later = { data: { ...credential.data, authMethod: 'PASSKEY' } }
  const read = await introspect(pleoThatSays([{ status: 200, body: later }]).access)
  expect(read).toMatchObject({ data: { authMethod: 'unknown' }, problems: [] })
})

test('what the gate refuses is thrown before the transport is touched, and leaves no record', async () => {
  const pleo = pleoThatSays([ok], {
    knowledge: { apiOrigin: () => 'https://external.example', isClientSecret: async () => true },
  })
  await expect(introspect(pleo.access)).rejects.toMatchObject({ code: 'client_secret_as_bearer' })
  expect(pleo.asked).toEqual([])
  expect(pleo.records).toEqual([])
})

test('the path that is kept has no query: queries can hold people’s data', async () => {
  const pleo = pleoThatSays([{ status: 200, body: { data: [] } }])
  await employees(pleo.access, { companyId: 'c 1', limit: 5 })
  expect(pleo.asked[0]?.url).toBe('https://external.example/v2/employees?companyId=c+1&limit=5')
  expect(pleo.records[0]?.path).toBe('/v2/employees')
})
