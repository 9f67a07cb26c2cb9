import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { ListenerContext } from '../listener/context.ts'
import { editTokenAnswer } from './edit-token-answer.ts'
import type { Fault } from './fault.ts'

const hundredMegabytes = 100 * 1024 * 1024

/** The effect is committed; what reaches the client is what the fault makes of it. */
export async function actAfter(c: ListenerContext, fault: Fault): Promise<undefined> {
  const { status, headers } = c.res
  const body = Buffer.from(await c.res.clone().arrayBuffer())
  const plain = Object.fromEntries([...headers].filter(([name]) => name !== 'content-length'))
  const out = c.env.outgoing as ServerResponse
  switch (fault.kind) {
    case 'drop-after':
      c.env.incoming.socket.destroy()
      return sent(c)
    case 'reset-mid-body':
      out.writeHead(status, { ...plain, 'content-length': body.length })
      out.write(body.subarray(0, Math.floor(body.length / 2)), () => c.env.incoming.socket.resetAndDestroy())
      return sent(c)
    case 'slow':
      out.writeHead(status, { ...plain, 'content-length': body.length })
      dribble(out, body, fault.parameters.byteMs ?? 1000)
      return sent(c)
    case 'truncated':
      return answer(c, status, plain, body.subarray(0, Math.floor(body.length / 2)))
    case 'html':
      return answer(
        c,
        200,
        { 'content-type': 'text/html' },
        Buffer.from('<!doctype html><title>Maintenance</title>'),
      )
    case 'wrong-content-type':
      return answer(c, status, { ...plain, 'content-type': 'text/plain' }, body)
    case 'huge':
      out.writeHead(status, plain)
      Readable.from(filler(fault.parameters.bytes ?? hundredMegabytes)).pipe(out)
      return sent(c)
    case 'gzip-bomb':
      out.writeHead(status, { ...plain, 'content-encoding': 'gzip' })
      Readable.from(filler(fault.parameters.bytes ?? hundredMegabytes))
        .pipe(createGzip())
        .pipe(out)
      return sent(c)
    case 'delay':
      return
    default:
      return answer(c, status, plain, editTokenAnswer(fault.kind, body))
  }
}

function answer(
  c: ListenerContext,
  status: number,
  headers: Record<string, string>,
  body: Buffer,
): undefined {
  c.res = undefined
  c.res = new Response(new Uint8Array(body), { status, headers })
}

function sent(c: ListenerContext): undefined {
  c.res = undefined
  c.res = new Response(null, { headers: { 'x-hono-already-sent': 'true' } })
}

function dribble(out: ServerResponse, body: Buffer, byteMs: number, at = 0): void {
  if (at >= body.length || out.destroyed) return void out.end()
  out.write(body.subarray(at, at + 1))
  setTimeout(() => dribble(out, body, byteMs, at + 1), byteMs).unref()
}

function* filler(bytes: number): Generator<Buffer> {
  const block = Buffer.alloc(64 * 1024, ' ')
  yield Buffer.from('{"filler":"')
  for (let left = bytes; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length))
  yield Buffer.from('"}')
}
