import { once } from 'node:events'
import { type IncomingMessage, type Server, request as send } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { MOST_BYTES, MOST_FIELDS } from './body'
import { drain } from './drain'
import { front } from './front'

const APP = new URL('https://dashboard.example')
const MOST_AT_ONCE = 4

type Seen = { url: string; headers: IncomingMessage['headers']; body: string }

let server: Server
let seen: Seen[] = []
let lines: string[] = []
let waiting: (() => void)[] = []

beforeAll(async () => {
  server = front(
    async (request, response) => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      seen.push({ url: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() })
      if (request.url === '/wait') await new Promise<void>((resolve) => waiting.push(resolve))
      if (request.url === '/bug') throw new Error('secret words of a bug')
      if (request.url === '/own') response.setHeader('referrer-policy', 'no-referrer')
      response.end('answered')
    },
    {
      appUrl: APP,
      mostAtOnce: MOST_AT_ONCE,
      log: (event, values) => lines.push(JSON.stringify({ event, ...values })),
    },
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => server.close())

beforeEach(() => {
  seen = []
  lines = []
  waiting = []
})

type Sent = {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer | undefined
  chunked?: boolean
}

async function ask(path: string, { method = 'GET', headers = {}, body, chunked }: Sent = {}) {
  const { port } = server.address() as AddressInfo
  const length = body !== undefined && !chunked ? { 'content-length': String(Buffer.byteLength(body)) } : {}
  const sent = send({
    port,
    host: '127.0.0.1',
    path,
    method,
    headers: { ...headers, ...length },
    agent: false,
  })
  sent.end(body)
  const [answer] = (await once(sent, 'response')) as [IncomingMessage]
  const parts: Buffer[] = []
  for await (const part of answer) parts.push(part as Buffer)
  return { status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString() }
}

function form(fields: number): string {
  return Array.from({ length: fields }, (_, number) => `f${number}=x`).join('&')
}

function multipart(fields: number): string {
  const part = (number: number) => `--b0\r\nContent-Disposition: form-data; name="f${number}"\r\n\r\nx\r\n`
  return `${Array.from({ length: fields }, (_, number) => part(number)).join('')}--b0--\r\n`
}

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

it.each(['/', '/p/%ff', '/api/nope', '/icon.svgx', '/bug', '/%00', 'http://elsewhere.example/'])(
  '%s is answered with every security header',
  async (path) => {
    const { headers } = await ask(path)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
  },
)

it('forms lead to ourselves, but on the page whose form leads to Pleo', async () => {
  const policyOf = async (path: string) => (await ask(path)).headers['content-security-policy']
  for (const path of ['/', '/connect/return', '/connect/return/x', '/connect/x/ask'])
    expect(await policyOf(path)).toContain("form-action 'self'")
  expect(await policyOf('/connect/x')).not.toContain('form-action')
})

it('what the route says of itself stays, and paths with a secret have no referrer', async () => {
  expect((await ask('/own')).headers['referrer-policy']).toBe('no-referrer')
  for (const path of ['/connect/x', '/sign-in/confirm?token=x', '/api/auth/callback/pleo-staging?code=x'])
    expect((await ask(path)).headers['referrer-policy']).toBe('no-referrer')
  expect((await ask('/invitations/x')).headers['referrer-policy']).toBe('same-origin')
})

it.each(['/p/%ff', '/p/%', '/p/%c0%ae', '/%00', '*', 'http://elsewhere.example/'])(
  '%s is a 400, before Next',
  async (path) => {
    expect((await ask(path)).status).toBe(400)
    expect(seen).toEqual([])
  },
)

it('what is no HTTP gets a 400 with the same headers', async () => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.end('HELLO\r\n\r\n')
  const parts: Buffer[] = []
  for await (const part of socket) parts.push(part as Buffer)
  expect(Buffer.concat(parts).toString()).toMatch(/^HTTP\/1\.1 400 [\s\S]*x-content-type-options: nosniff/)
})

it.each([false, true])(
  'a body of 128 kB passes whole and one byte more is a 413 (chunked: %s)',
  async (chunked) => {
    const body = 'a'.repeat(MOST_BYTES)
    expect((await ask('/', { method: 'POST', body, chunked })).status).toBe(200)
    expect(seen[0]?.body).toBe(body)
    expect(seen[0]?.headers['content-length']).toBe(String(MOST_BYTES))
    expect(seen[0]?.headers['transfer-encoding']).toBeUndefined()
    const more = await ask('/', { method: 'POST', body: `${body}a`, chunked })
    expect(more.status).toBe(413)
    expect(more.text).toContain('Nothing was saved')
    expect(seen.length).toBe(1)
  },
)

it('a body of 8 MB is answered in words, and not kept meanwhile', async () => {
  const answer = await ask('/', { method: 'POST', body: Buffer.alloc(8 * 1024 * 1024) })
  expect(answer.status).toBe(413)
  expect(seen).toEqual([])
})

it('the fields of a form are counted before anything decodes them', async () => {
  const multi = { 'content-type': 'multipart/form-data; boundary=b0' }
  expect((await ask('/', { method: 'POST', headers: FORM, body: form(MOST_FIELDS) })).status).toBe(200)
  expect((await ask('/', { method: 'POST', headers: FORM, body: form(MOST_FIELDS + 1) })).status).toBe(413)
  expect((await ask('/', { method: 'POST', headers: multi, body: multipart(MOST_FIELDS) })).status).toBe(200)
  expect((await ask('/', { method: 'POST', headers: multi, body: multipart(MOST_FIELDS + 1) })).status).toBe(
    413,
  )
  expect(seen.length).toBe(2)
})

it('Next sees the host where people reach the dashboard, whatever a proxy wrote, and the media type without capitals', async () => {
  const headers = {
    host: '10.0.0.7:3000',
    'x-forwarded-host': 'inside.example',
    'content-type': 'Application/X-WWW-Form-Urlencoded; charset=UTF-8',
  }
  await ask('/', { method: 'POST', headers, body: 'a=b', chunked: true })
  expect(seen[0]?.headers).toMatchObject({
    host: 'dashboard.example',
    'x-forwarded-host': 'dashboard.example',
    'x-forwarded-proto': 'https',
    'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
    'content-length': '3',
  })
})

it('a form of another site that may be an action goes no further', async () => {
  const foreign = { origin: 'https://elsewhere.example', host: 'elsewhere.example', 'next-action': 'x' }
  expect((await ask('/', { method: 'POST', headers: foreign, body: '[]' })).status).toBe(403)
  expect(seen).toEqual([])
  expect(lines).toEqual([JSON.stringify({ event: 'request_refused', status: 403, method: 'POST' })])
  const sandboxed = { origin: 'null', 'next-action': 'x' }
  expect((await ask('/', { method: 'POST', headers: sandboxed, body: '[]' })).status).toBe(403)
  for (const own of [{ origin: APP.origin }, { origin: 'null', 'sec-fetch-site': 'same-origin' }]) {
    const headers: Record<string, string> = { ...(own as Record<string, string>), 'next-action': 'x' }
    expect((await ask('/', { method: 'POST', headers, body: '[]' })).status).toBe(200)
    expect(seen.at(-1)?.headers.origin).toBe(APP.origin)
  }
})

it('beyond what can be served it says when to come back, and its health is told all the same', async () => {
  const held = Array.from({ length: MOST_AT_ONCE }, () => ask('/wait'))
  await expect.poll(() => waiting.length).toBe(MOST_AT_ONCE)
  const shed = await ask('/')
  expect(shed.status).toBe(503)
  expect(shed.headers['retry-after']).toBe('3')
  expect((await ask('/api/health')).status).toBe(200)
  for (const go of waiting) go()
  await Promise.all(held)
  expect((await ask('/')).status).toBe(200)
})

it('a stop lets what is being answered come to its end, and takes nothing new', async () => {
  const own = front(
    async (_request, response) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      response.end('answered')
    },
    { appUrl: APP, mostAtOnce: MOST_AT_ONCE, log: () => undefined },
  )
  own.listen(0, '127.0.0.1')
  await once(own, 'listening')
  const { port } = own.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/`
  const held = fetch(address)
  await expect.poll(() => waiting.length).toBe(1)
  const drained = drain(own, 60_000)
  await expect(fetch(address)).rejects.toThrow('fetch failed')
  waiting[0]?.()
  expect(await (await held).text()).toBe('answered')
  await drained
})

it('a stop does not wait longer than it was told to', async () => {
  const own = front(async () => undefined, { appUrl: APP, mostAtOnce: MOST_AT_ONCE, log: () => undefined })
  own.listen(0, '127.0.0.1')
  await once(own, 'listening')
  const held = fetch(`http://127.0.0.1:${(own.address() as AddressInfo).port}/`)
  await once(own, 'request')
  await Promise.all([drain(own, 1), expect(held).rejects.toThrow('fetch failed')])
})

it('a bug is a 500 without its words, in the answer as in the log', async () => {
  const answer = await ask('/bug')
  expect(answer.status).toBe(500)
  expect(`${answer.text}${lines}`).not.toContain('secret words')
})
