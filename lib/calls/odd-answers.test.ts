import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Staff } from '@/lib/auth/staff'
import type { CallShown } from '@/lib/calls/make-call'
import { type ConnectedWorld, startConnectedWorld } from '../../test/connected-world'

let world: ConnectedWorld
let staff: Staff
let connectionId: string
let pleo: Server
let text = ''
let db: typeof import('@/lib/db')['db']
let place: import('@/lib/places/place').Place
let makeCalls: typeof import('@/lib/calls/make-calls')['makeCalls']

beforeAll(async () => {
  pleo = createServer((_, answer) => {
    answer.setHeader('content-type', 'application/json').end(text)
  })
  await new Promise<void>((resolve) => pleo.listen(0, '127.0.0.1', resolve))
  const { port } = pleo.address() as AddressInfo
  world = await startConnectedWorld({}, { PLEO_STAGING_API_URL: `http://127.0.0.1:${port}` })
  ;({ db } = await import('@/lib/db'))
  ;({ makeCalls } = await import('@/lib/calls/make-calls'))
  const { staffOf } = await import('@/lib/auth/staff')
  const { enterPlace } = await import('@/lib/places/place')
  staff = await staffOf(world.userId, 'acme')
  place = await enterPlace(staff, 'books', 'staging')
  connectionId = await world.connect(await world.registerClient())
})
afterAll(async () => {
  await world?.stop()
  pleo?.close()
})

async function call(operation: 'employees' | 'introspect'): Promise<CallShown> {
  const { calls } = await makeCalls(staff, place, { connectionId, operation })
  return calls[0] as CallShown
}

const nested = (depth: number, inner = '1') => '[{"a":'.repeat(depth / 2) + inner + '}]'.repeat(depth / 2)
const wide = JSON.stringify({
  data: Array.from({ length: 1_000 }, (_, at) =>
    Object.fromEntries(Array.from({ length: 60 }, (__, n) => [`f${at}_${n}`, 'x'])),
  ),
})

test.each([
  ['names that objects inherit', '{"data":[{"constructor":1,"toString":2,"__proto__":{"a":1}}]}', true],
  ['a list at the top', '[1,2,3]', true],
  ['a bare text', '"hello"', true],
  ['members that look like references', '{"data":[],"$type":"Json","then":"x","toJSON":"y"}', true],
  [
    'NUL and half characters in names and values',
    '{"data":[{"id":"\\u0000","\\u0000\\ud800":"\\ud800"}]}',
    true,
  ],
  ['8,000 levels', nested(8_000), false],
  ['8,000 levels of data', `{"data":[${nested(8_000)}]}`, false],
  ['1,000 elements with 60 names each', wide, false],
  ['a million numbers', `{"data":[${'1,'.repeat(1_000_000)}1]}`, false],
  ['one very long text', JSON.stringify({ data: [], note: 'x'.repeat(300_000) }), false],
])('%s: the call is kept and answered', async (_, sent, isShown) => {
  text = sent
  const shown = await call('employees')
  expect(shown).toMatchObject({ outcome: 'answered', status: 200 })
  if (isShown) expect(shown).toMatchObject({ answer: JSON.parse(sent), notShown: null })
  else expect(shown).toMatchObject({ answer: null, notShown: expect.stringContaining('not shown') })
  const kept = await db().apiCall.findUniqueOrThrow({ where: { id: shown.callId } })
  expect(JSON.stringify(kept.shape).length).toBeLessThanOrEqual(16 * 1024)
  expect(shown.problems.length).toBeLessThanOrEqual(21)
})

test('scopes that are none are neither kept nor shown', async () => {
  const scope = 'users:read a\0b \ud800 "x"'
  text = JSON.stringify({ data: { authMethod: 'OAUTH2', clientId: 'c\0', scope, subjectURN: 'urn:\0' } })
  expect(await call('introspect')).toMatchObject({ outcome: 'answered', scopes: ['users:read'] })
})

test('a subject that is none can be asked for in the database', async () => {
  const { subjectOf } = await import('@/lib/connections/learn-subject')
  const subject = subjectOf('urn:pleo:\0\ud800', null)
  expect(subject.kind).toBe('other')
  const { subjectUrn } = subject as { subjectUrn: string }
  expect(await db().connection.count({ where: { subjectUrn } })).toBe(0)
})
