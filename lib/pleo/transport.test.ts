import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { networkReason } from '@/lib/oauth/network-reason'
import { createTransport } from '@/lib/pleo/transport'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections()
})

async function answering(listener: RequestListener): Promise<string> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const transport = createTransport({ deadlineMs: 2_000, keepAlive: false, maxBytes: 1_000 })

async function reasonOf(asked: Promise<Response>): Promise<string> {
  return asked.then(
    () => 'answered',
    (error) => networkReason(error),
  )
}

test('sends method, headers and form body, and gives status, headers and body back', async () => {
  const seen: string[] = []
  const url = await answering((request, response) => {
    request.on('data', (part) => seen.push(`${request.method} ${request.headers.authorization} ${part}`))
    request.on('end', () =>
      response.writeHead(418, { 'content-type': 'application/json', 'retry-after': '3' }).end('{"a":1}'),
    )
  })
  const answer = await transport(url, {
    method: 'POST',
    headers: { authorization: 'Bearer x' },
    body: new URLSearchParams({ grant_type: 'refresh_token' }),
  })
  expect(seen).toEqual(['POST Bearer x grant_type=refresh_token'])
  expect(answer.status).toBe(418)
  expect(answer.headers.get('retry-after')).toBe('3')
  expect(await answer.json()).toEqual({ a: 1 })
})

test('an answer without a body is one', async () => {
  const url = await answering((_, response) => response.writeHead(204).end())
  const answer = await transport(url, { method: 'DELETE' })
  expect(answer.status).toBe(204)
  expect(await answer.text()).toBe('')
})

test('a redirect is not followed', async () => {
  let asked = 0
  const url = await answering((_, response) => {
    asked += 1
    response.writeHead(302, { location: '/elsewhere' }).end()
  })
  expect((await transport(url)).status).toBe(302)
  expect(asked).toBe(1)
})

test('an answer larger than allowed is dropped, however it is packed', async () => {
  const url = await answering((_, response) => response.end('x'.repeat(5_000)))
  expect(await reasonOf(transport(url))).toContain('larger')
  const packed = await answering((_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(100_000))),
  )
  expect(await reasonOf(transport(packed))).toContain('larger')
})

const JSON_TEXT = '{"a":"ünicode"}'
const gzipped = gzipSync(JSON_TEXT)

test.each<[string, string, Buffer]>([
  ['gzip', 'gzip', gzipped],
  ['gzip by its old name', 'X-GZip', gzipped],
  ['gzip without its checksum', 'gzip', gzipped.subarray(0, -8)],
  ['gzip that no header names', '', gzipped],
  ['gzip twice', 'gzip, gzip', gzipSync(gzipped)],
  ['deflate', 'deflate', deflateSync(JSON_TEXT)],
  ['deflate without its header', 'deflate', deflateRawSync(JSON_TEXT)],
  ['br', 'br', brotliCompressSync(JSON_TEXT)],
  ['br in gzip', 'br, gzip', gzipSync(brotliCompressSync(JSON_TEXT))],
  ['what a header calls gzip and is not', 'gzip', Buffer.from(JSON_TEXT)],
  ['what a header calls br and is not', 'br', Buffer.from(JSON_TEXT)],
  ['a coding that nobody knows', 'snappy', Buffer.from(JSON_TEXT)],
])('asks for nothing packed and reads %s', async (_, encoding, body) => {
  const asked: unknown[] = []
  const url = await answering((request, response) => {
    asked.push(request.headers['accept-encoding'])
    response.writeHead(200, encoding ? { 'content-encoding': encoding } : {}).end(body)
  })
  const answer = await transport(url)
  expect(asked).toEqual(['identity'])
  expect(await answer.text()).toBe(JSON_TEXT)
  expect(answer.headers.get('content-encoding')).toBeNull()
})

test.each<[string, (text: string) => Buffer]>([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
])('%s unpacks to what is allowed and no further', async (encoding, pack) => {
  for (const [length, reason] of [
    [1_000, 'answered'],
    [1_001, 'the answer was larger than any answer of Pleo'],
  ] as const) {
    const url = await answering((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('x'.repeat(length))),
    )
    expect(await reasonOf(transport(url)), String(length)).toBe(reason)
  }
})

test('silence ends at the deadline, before and in the middle of an answer', async () => {
  const quick = createTransport({ deadlineMs: 100, keepAlive: false })
  const silent = await answering(() => undefined)
  expect(await reasonOf(quick(silent))).toBe('no answer came in time')
  const halfway = await answering((_, response) => response.writeHead(200).write('{"a'))
  expect(await reasonOf(quick(halfway))).toBe('no answer came in time')
})

test('the caller’s own signal ends it too', async () => {
  const silent = await answering(() => undefined)
  expect(await reasonOf(transport(silent, { signal: AbortSignal.timeout(50) }))).toBe(
    'no answer came in time',
  )
})

test('a cut connection has a reason in words without the address', async () => {
  const url = await answering((request) => request.socket.destroy())
  const reason = await reasonOf(transport(url))
  expect(reason).toBe('the connection was cut before an answer came')
  expect(reason).not.toContain('127.0.0.1')
  expect(await reasonOf(transport('http://127.0.0.1:9'))).toBe('the connection was refused')
})

test.each([
  'http://external.pleo.example/',
  'http://127.0.0.1.example/',
  'ftp://localhost/',
  'file:///etc/hosts',
])('%s is not secure enough to be opened', async (url) => {
  expect(await reasonOf(transport(url))).toContain('neither https nor on this machine')
})
