import { startChild } from '../child'
import { ROOT } from '../root'
import { StopReason } from '../stop-reason'

/** Runs a tool of node_modules to its end. Its words are shown at once with `show`, else only when it fails. */
export async function runTool(
  name: string,
  args: string[],
  { show = false, env = {} }: { show?: boolean; env?: Record<string, string> } = {},
): Promise<void> {
  const said: string[] = []
  const child = startChild(name, {
    cwd: ROOT,
    args,
    env: { ...process.env, ...env },
    onLine: (line) => (show ? console.log(line) : said.push(line)),
  })
  const stop = () => child.stop()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  const ended = await child.ended
  process.off('SIGINT', stop).off('SIGTERM', stop)
  if (ended !== 'it ended with code 0')
    throw new StopReason(`${name}: ${ended}.\n${said.slice(-200).join('\n')}`)
}
