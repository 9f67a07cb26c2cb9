import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { startChild } from '../child'
import { freePort } from '../free-port'
import { freePortRange } from '../free-port-range'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'
import { removeDataDir } from './remove-data-dir'

const LOCAL_PLEO_PORTS = 31
const OUTBOX_PORTS = 2

/** A dashboard that runs beside the tests keeps its build. */
export const INSTANCE_BUILD = '.next-test'

/** The ids of server actions follow from it: with the same one, the build of an earlier run serves again. */
export const INSTANCE_AUTH_SECRET = 'only-for-tests-only-for-tests-only-for-tests'

/** The dashboard as `npm start` brings it up, on ports of its own and with a data folder that is new. */
export async function startInstance(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  await removeDataDir(dataDir)
  const port = await freePort()
  const said: string[] = []
  const child = startChild('npm start', {
    cwd: ROOT,
    args: ['scripts/start.mjs', '--no-env-file'],
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      NEXT_DIST_DIR: INSTANCE_BUILD,
      AUTH_SECRET: INSTANCE_AUTH_SECRET,
      PORT: String(port),
      LOCAL_PLEO_PORT: String(await freePortRange(LOCAL_PLEO_PORTS)),
      OUTBOX_PORT: String(await freePortRange(OUTBOX_PORTS)),
    },
    onLine: (line) => said.push(line),
  })
  const stop = async () => {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted)
    process.kill(child.pid, 'SIGTERM')
    const how = await child.ended
    if (how !== 'it ended with code 0') throw new StopReason(`The instance did not stop cleanly: ${how}`)
    await removeDataDir(dataDir)
  }
  const interrupted = () => void stop().finally(() => process.exit(1))
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted)

  const failed = await Promise.race([child.ended, isRunning(path.join(dataDir, 'running.json'))])
  if (failed) throw new StopReason(`The instance did not start: ${failed}\n${said.slice(-80).join('\n')}`)
  return { url: `http://localhost:${port}`, stop }
}

async function isRunning(file: string): Promise<undefined> {
  while (!existsSync(file) || !readFileSync(file, 'utf8').includes('signInLink')) await wait(200)
}
