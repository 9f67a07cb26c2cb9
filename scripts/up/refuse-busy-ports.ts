import { createServer } from 'node:net'
import { StopReason } from '../stop-reason'

type WantedPort = { port: number; host: string; what: string; setting: string }

/** Before anything is started: a port that somebody else holds is named, with the setting that moves it. */
export async function refuseBusyPorts(wanted: WantedPort[]): Promise<void> {
  for (const { port, host, what, setting } of wanted) {
    const trouble = await tryPort(port, host)
    if (trouble === 'EADDRINUSE') {
      throw new StopReason(
        `Port ${port}, where ${what} is to answer, is in use: stop what holds it, or set ${setting}.`,
      )
    }
    if (trouble)
      throw new StopReason(
        `Port ${port}, where ${what} is to answer, cannot be used (${trouble}): set ${setting}.`,
      )
  }
}

/** Undefined when it can be listened on. */
function tryPort(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
}
