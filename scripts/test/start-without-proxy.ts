import { rmSync } from 'node:fs'
import path from 'node:path'
import { freePort } from '../free-port'
import { signal } from '../processes'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { startBeside } from './beside-instance'
import { buildWithoutProxy } from './build-without-proxy'
import { INSTANCE_AUTH_SECRET, INSTANCE_BUILD } from './instance'

const BUILD = '.next-test-without-proxy'

/** A process beside the instance at `url`, on its data and of its build, but as if proxy.ts had never been there. */
export async function startWithoutProxy(dataDir: string, url: string) {
  const build = path.join(ROOT, BUILD)
  buildWithoutProxy(path.join(ROOT, INSTANCE_BUILD), build)
  const port = await freePort()
  const own = `http://localhost:${port}`
  const child = await startBeside({ dataDir, distDir: BUILD, port, authSecret: INSTANCE_AUTH_SECRET })
  const end = () => signal(child.pid, 'SIGTERM')
  process.once('exit', end)
  const stop = async () => {
    process.off('exit', end)
    await child.stop()
    rmSync(build, { recursive: true, force: true })
  }
  // proxy.ts gives the policy its nonce: whoever sends none runs without it.
  if ((await hasNonce(url)) && !(await hasNonce(own))) return { url: own, stop }
  await stop()
  throw new StopReason(
    'Whether proxy.ts runs cannot be told from the policy, or it runs where it should not.',
  )
}

async function hasNonce(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/sign-in`)
  return answer.ok && Boolean(answer.headers.get('content-security-policy')?.includes("'nonce-"))
}
