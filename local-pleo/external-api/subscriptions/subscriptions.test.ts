import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Connected, connected } from '../../testing/connected.ts'
import { partner } from '../../testing/partner.ts'
import { receiver } from '../../testing/receiver.ts'
import type { Subscription } from './subscription.ts'

type One<T = Subscription> = { data: T }
const path = '/v1/subscriptions'
let at: Connected

beforeAll(async () => {
  at = await connected({
    LOCAL_PLEO_WEBHOOK_BACKOFF_SECONDS: '1',
    LOCAL_PLEO_WEBHOOK_ATTEMPTS: '2',
    LOCAL_PLEO_EXPORT_JOB_SECONDS: '1',
  })
})
afterAll(() => at.pleo.stop())

const subscribe = async (endpointUrl: string, more: object = {}) =>
  (await at.call<One>('POST', path, { endpointUrl, eventTypes: ['v1.vendor.created'], ...more })).body.data
const makeVendor = (name: string) =>
  at.call('POST', '/v1/vendors', { companyId: at.companyId, name, defaultCurrency: 'EUR' })

test('a delivery carries the resource and verifies with the secret', async () => {
  const endpoint = await receiver()
  const { id } = await subscribe(endpoint.url, {
    customHeaders: { 'x-mine': '7' },
    endpointAuth: { type: 'BASIC', credentials: { username: 'u', password: 'p' } },
  })
  const { secretKey } = (await at.call<One<{ secretKey: string }>>('GET', `${path}/${id}/secret`)).body.data
  expect(secretKey).toMatch(/^whsec_/)
  await makeVendor('Signed Supplies')
  const received = await endpoint.next()
  const headers = received.headers as Record<string, string>
  const event = new Webhook(secretKey).verify(received.body, headers) as {
    data: object
    eventType: string
    eventId: string
  }
  expect(event).toMatchObject({
    eventType: 'v1.vendor.created',
    data: { name: 'Signed Supplies', companyId: at.companyId, state: 'DRAFT' },
  })
  expect(headers['webhook-id']).toMatch(/^msg_/)
  expect(headers['x-mine']).toBe('7')
  expect(headers.authorization).toBe(`Basic ${Buffer.from('u:p').toString('base64')}`)
  expect(() => new Webhook(secretKey).verify(`${received.body} `, headers)).toThrow()
  await at.call('DELETE', `${path}/${id}`)
  endpoint.close()
})

test('a queued export is told with its job', async () => {
  const endpoint = await receiver()
  const { id } = await subscribe(endpoint.url, { eventTypes: ['v1.export-job.created'] })
  const { jobId } = await at.pleo.ctl.queueExport('staging', { companyId: at.companyId, count: 2 })
  const event = JSON.parse((await endpoint.next()).body)
  expect(event).toMatchObject({
    eventType: 'v1.export-job.created',
    data: { id: jobId, companyId: at.companyId, numberOfItems: 2, status: 'pending', expiresIn: 1 },
  })
  await at.call('DELETE', `${path}/${id}`)
  endpoint.close()
})

test('a failed attempt is repeated with the same id, and given up after the last', async () => {
  const endpoint = await receiver([500, 204, 500, 500])
  const { id } = await subscribe(endpoint.url)
  await makeVendor('Second Try')
  const [first, second] = [await endpoint.next(), await endpoint.next()]
  expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'])
  await makeVendor('Never Heard')
  await endpoint.next()
  await endpoint.next()
  await vi.waitFor(async () => {
    const mine = (await at.pleo.ctl.deliveries('staging')).filter(
      (delivery) => delivery.subscriptionId === id,
    )
    expect(mine.map(({ status, attempts }) => [status, attempts])).toEqual([
      ['delivered', 2],
      ['failed', 2],
    ])
  }, 5000)
  await at.call('DELETE', `${path}/${id}`)
  endpoint.close()
})

test('only its own company, only while active', async () => {
  const endpoint = await receiver()
  const { id } = await subscribe(endpoint.url, { status: 'INACTIVE' })
  await makeVendor('Unheard')
  await at.fromElsewhere('POST', '/v1/vendors', {
    companyId: at.otherCompanyId,
    name: 'Elsewhere',
    defaultCurrency: 'GBP',
  })
  expect(
    (await at.pleo.ctl.deliveries('staging')).filter((delivery) => delivery.subscriptionId === id),
  ).toEqual([])
  endpoint.close()
})

test('created with 200, listed, replaced, deleted, with its activities', async () => {
  const made = await at.call<One>('POST', path, {
    endpointUrl: 'https://acme.example/hook',
    eventTypes: ['v1.vendor.created'],
    endpointAuth: { type: 'BASIC', credentials: { username: 'u', password: 'p' } },
  })
  expect(made).toMatchObject({
    status: 200,
    body: { data: { status: 'ACTIVE', eventTypes: ['v1.vendor.created'] } },
  })
  expect(JSON.stringify(made.body)).not.toContain('"p"')
  const address = `${path}/${made.body.data.id}`
  const replaced = await at.call<One>('PUT', address, {
    endpointUrl: 'https://acme.example/other',
    eventTypes: ['v1.export-job.created'],
    status: 'INACTIVE',
  })
  expect(replaced.body.data).toMatchObject({ endpointUrl: 'https://acme.example/other', status: 'INACTIVE' })
  const listed = await at.call<{ data: Subscription[] }>(
    'GET',
    `${path}?status=INACTIVE&event_types=v1.export-job.created`,
  )
  expect(listed.body.data.map(({ id }) => id)).toEqual([made.body.data.id])
  const activities = await at.call<{ data: { operationType: string }[] }>(
    'GET',
    `${address}/activities?operation_types=UPDATE`,
  )
  expect(activities.body.data).toMatchObject([{ operationType: 'UPDATE' }])
  expect((await at.fromElsewhere('GET', address)).status).toBe(404)
  expect((await at.call('DELETE', address)).status).toBe(204)
  expect((await at.call('GET', address)).status).toBe(404)
})

test.each([
  ['plain http elsewhere', { endpointUrl: 'http://acme.example/hook' }],
  ['an unknown event', { eventTypes: ['v1.lunch.eaten'] }],
  ['an event twice', { eventTypes: ['v1.vendor.created', 'v1.vendor.created'] }],
])('%s is refused', async (_what, wrong) => {
  const body = { endpointUrl: 'https://acme.example/hook', eventTypes: ['v1.vendor.created'], ...wrong }
  expect((await at.call('POST', path, body)).status).toBe(400)
})

test('an event needs the scope of its resource', async () => {
  const narrow = await partner(at.pleo, { scopes: ['vendors:read'] })
  const { access_token } = await narrow.connect(at.companyId)
  const body = { endpointUrl: 'https://acme.example/hook', eventTypes: ['v1.export-job.created'] }
  expect((await narrow.call(access_token, 'POST', path, body)).status).toBe(403)
})
