// The dashboard's process: Next behind a small server of our own. Started by the launcher, with its settings.
import type { AddressInfo } from 'node:net'
import next from 'next'
import { drain } from './drain'
import { front } from './front'

// Measured: Next renders some 250 pages a second here, so whoever waits behind this many waits about a second.
const MOST_AT_ONCE = 256
// Less than the ten seconds after which the launcher kills.
const LONGEST_STOP_MS = 8_000

const { APP_URL = 'http://localhost:3000', HOST: hostname = 'localhost', PORT = '3000' } = process.env
const port = Number(PORT)
const app = next({ dev: process.argv.includes('--dev'), hostname, port })
await app.prepare()
const server = front(app.getRequestHandler(), {
  appUrl: new URL(APP_URL),
  mostAtOnce: MOST_AT_ONCE,
  log: (event, values) =>
    console.log(JSON.stringify({ time: new Date().toISOString(), level: 'warn', event, ...values })),
})
server.listen(port, hostname, () => console.log(`listening on ${(server.address() as AddressInfo).port}`))

process.once('SIGTERM', stop).once('SIGINT', stop)

function stop(): void {
  void drain(server, LONGEST_STOP_MS).then(() => process.exit(0))
}
