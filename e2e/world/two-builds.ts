import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import path from 'node:path'
import { freePort } from '../../scripts/free-port'
import { ROOT } from '../../scripts/root'
import { environmentBeside, startBeside } from '../../scripts/test/beside-instance'
import { linkedCopy } from '../../scripts/test/linked-copy'
import { actionsKey } from '../../scripts/up/actions-key'
import { buildEnvironment } from '../../scripts/up/build'
import { dataDir, running } from './running'

export type TwoBuilds = {
  /** Where both answer in turn, behind a proxy. */
  address: string
  /** How many posts each has answered. */
  posts: [number, number]
  /** From now on one of them answers all: an update went through. */
  leaveTo(which: 0 | 1): void
  stop(): Promise<void>
}

/**
 * The dashboard as two processes on one database, the second of which was built for itself in another folder, behind a
 * proxy that writes its own Host and sends bodies in chunks.
 */
export async function startTwoBuilds(): Promise<TwoBuilds> {
  const second = path.join(dataDir(), 'second-build')
  const distDir = path.relative(ROOT, running().build)
  linkedCopy(ROOT, second, [])
  build(second, distDir)
  const posts: [number, number] = [0, 0]
  const ports: [number, number] = [await freePort(), await freePort()]
  let only: 0 | 1 | undefined
  let turn: 0 | 1 = 0
  const proxy = createServer((asked, answer) => {
    turn = turn === 0 ? 1 : 0
    const which = only ?? turn
    if (asked.method === 'POST') posts[which]++
    passOn(asked, answer, ports[which])
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const own = proxy.address()
  const address = `http://localhost:${own && typeof own === 'object' ? own.port : 0}`
  const both = { dataDir: dataDir(), distDir, address }
  const children = [
    await startBeside({ ...both, root: ROOT, port: ports[0] }),
    await startBeside({ ...both, root: second, port: ports[1] }),
  ]
  return {
    address,
    posts,
    leaveTo(which) {
      only = which
    },
    async stop() {
      proxy.closeAllConnections()
      proxy.close()
      await Promise.all(children.map((child) => child.stop()))
    },
  }
}

function build(root: string, distDir: string): void {
  const { AUTH_SECRET } = environmentBeside({ dataDir: dataDir(), address: 'http://localhost' })
  // What the first one was built from: the second is of the same commit.
  const stamp = readFileSync(path.join(running().build, 'inputs'), 'utf8')
  const made = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    env: { ...buildEnvironment(stamp, actionsKey(AUTH_SECRET)), NEXT_DIST_DIR: distDir },
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`The second build failed: ${made.stdout}${made.stderr}`)
}

function passOn(asked: IncomingMessage, answer: ServerResponse, port: number): void {
  const { 'content-length': length, ...headers } = asked.headers
  const onward = request(
    {
      host: '127.0.0.1',
      port,
      method: asked.method,
      path: asked.url,
      headers: {
        ...headers,
        host: 'inside.example',
        'x-forwarded-host': 'inside.example',
        ...(length ? { 'transfer-encoding': 'chunked' } : {}),
      },
    },
    (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    },
  )
  onward.on('error', () => answer.destroy())
  asked.pipe(onward)
}
