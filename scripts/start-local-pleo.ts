import { type Child, startChild } from './child'
import { StopReason } from './stop-reason'

type Environment = { auth: string; api: string; app: string }

/** Where Local Pleo says it answers; as it prints them when it is ready. */
export type LocalPleoAddresses = {
  staging: Environment
  production: Environment
  desk: string
  control: string
}

type Options = {
  root: string
  databaseUrl: string
  /** The first of its ports; 0 for free ones. */
  port: number
  /** Its settings: local-pleo/README.md. */
  settings?: Record<string, string>
  /** Words for its command line. */
  words?: string[]
  /** Sees the process before it is ready. */
  keep?: (child: Child) => void
  onLine?: (line: string, stream: 'stdout' | 'stderr') => void
}

/** Starts Local Pleo as its own process and waits for the line in which it says where it answers. */
export async function startLocalPleo(
  options: Options,
): Promise<{ child: Child; addresses: LocalPleoAddresses }> {
  let ready: (addresses: LocalPleoAddresses) => void = () => undefined
  const answered = new Promise<LocalPleoAddresses>((resolve) => {
    ready = resolve
  })
  const child = startChild('Local Pleo', {
    cwd: options.root,
    args: ['--import', 'tsx', 'local-pleo/main.ts', ...(options.words ?? [])],
    env: {
      ...process.env,
      ...options.settings,
      LOCAL_PLEO_DATABASE_URL: options.databaseUrl,
      LOCAL_PLEO_PORT: String(options.port),
    },
    onLine(line, stream) {
      const addresses = stream === 'stdout' ? readyLine(line) : undefined
      if (addresses) ready(addresses)
      else options.onLine?.(line, stream)
    },
  })
  options.keep?.(child)
  const first = await Promise.race([answered, child.ended])
  if (typeof first === 'string')
    throw new StopReason(`Local Pleo did not start: ${child.lastWords() || first}`)
  return { child, addresses: first }
}

/** Its log lines are JSON too. */
function readyLine(line: string): LocalPleoAddresses | undefined {
  if (!line.startsWith('{"ready":true')) return undefined
  const { ready: _, ...addresses } = JSON.parse(line) as { ready: true } & LocalPleoAddresses
  return addresses
}
