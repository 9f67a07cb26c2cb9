import { type Child, startChild } from '../child'
import { dashboardEnvironment } from '../dashboard-environment'
import { ROOT } from '../root'
import { actionsKey } from '../up/actions-key'
import { readSettings } from '../up/settings'

type Process = {
  dataDir: string
  root?: string
  distDir: string
  port: number
  /** Where people reach it, if a proxy stands before it. */
  address?: string
  /** The instance's, where it was given one that this process does not have. */
  authSecret?: string
}

/** The settings of the instance with this data folder, for a process that is reached at another address. */
export function environmentBeside({
  dataDir,
  address,
  authSecret,
}: Pick<Process, 'dataDir' | 'authSecret'> & { address: string }) {
  const env = dashboardEnvironment({ ...readSettings(ROOT, false), dataDir })
  const secret = authSecret ?? env.AUTH_SECRET ?? ''
  return { ...env, ...actionsKey(secret), AUTH_SECRET: secret, APP_URL: address, NEXTAUTH_URL: address }
}

/** One more process of the dashboard on the data of an instance that is up, from a build that is there. */
export async function startBeside(asked: Process): Promise<Child> {
  const { root = ROOT, distDir, port, address = `http://localhost:${port}` } = asked
  let ready: () => void = () => undefined
  const listening = new Promise<void>((resolve) => {
    ready = resolve
  })
  const child = startChild('A dashboard', {
    cwd: root,
    args: ['--import', 'tsx', 'web/main.ts'],
    env: {
      ...process.env,
      ...environmentBeside({ ...asked, address }),
      NODE_ENV: 'production',
      NEXT_DIST_DIR: distDir,
      HOST: '127.0.0.1',
      PORT: String(port),
    },
    onLine: (line) => line.startsWith('listening') && ready(),
  })
  const ended = await Promise.race([listening, child.ended])
  if (ended) throw new Error(`A dashboard did not start: ${child.lastWords() || ended}`)
  return child
}
