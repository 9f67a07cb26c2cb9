import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'

type Received = { headers: IncomingHttpHeaders; body: string }

/** An endpoint for webhooks that answers each request with the next status and hands over what came. */
export async function receiver(statuses: number[] = []) {
  const waiting: ((received: Received) => void)[] = []
  const queue: Received[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const received = { headers: request.headers, body: Buffer.concat(parts).toString('utf8') }
    response.writeHead(statuses.shift() ?? 204).end()
    const taker = waiting.shift()
    if (taker) taker(received)
    else queue.push(received)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/hook`,
    next: (): Promise<Received> => {
      const there = queue.shift()
      return there ? Promise.resolve(there) : new Promise((resolve) => waiting.push(resolve))
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
