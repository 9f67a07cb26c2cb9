import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { startLocalPleo } from '../scripts/start-local-pleo'
import { createEmptyDatabase } from './database'

/** One Local Pleo of the default settings, with its database, as a test file is told of it. */
type Lent = { addresses: Awaited<ReturnType<typeof startLocalPleo>>['addresses']; databaseUrl: string }

/**
 * Keeps a Local Pleo for each worker of this run, started when the first of the worker's files asks at `url`/<worker>.
 * Files of one worker come one after the other, and each begins with a reset, so none sees what another did.
 */
export async function lendLocalPleo(root: string): Promise<{ url: string; stop(): Promise<void> }> {
  const children: { stop(): Promise<void> }[] = []
  const lent = new Map<string, Promise<Lent>>()

  async function start(): Promise<Lent> {
    const database = await createEmptyDatabase()
    const { addresses } = await startLocalPleo({
      root,
      databaseUrl: database.url,
      port: 0,
      keep: (started) => children.push(started),
    })
    return { addresses, databaseUrl: database.url }
  }

  const server = createServer((request, response) => {
    const worker = request.url ?? '/'
    const one = lent.get(worker) ?? start()
    lent.set(worker, one)
    one.then(
      (found) => response.end(JSON.stringify(found)),
      (error: Error) => response.writeHead(500).end(error.message),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections()
      server.close()
      await Promise.all(children.map((child) => child.stop()))
    },
  }
}
