import { startChild } from './child'
import { StopReason } from './stop-reason'

/**
 * Runs a TypeScript file that imports the dashboard's verbs, hence with the condition `react-server`, and answers the
 * JSON of its last line. Its own words of failure go into the sentence.
 */
export async function runScript(
  root: string,
  file: string,
  args: string[],
  env: Record<string, string>,
): Promise<unknown> {
  const lines: string[] = []
  const child = startChild(file, {
    cwd: root,
    env: { ...process.env, ...env },
    args: ['--conditions=react-server', '--import', 'tsx', file, ...args],
    onLine: (line, stream) => stream === 'stdout' && lines.push(line),
  })
  const ended = await child.ended
  if (ended !== 'it ended with code 0') throw new StopReason(child.lastWords() || `${file} failed: ${ended}.`)
  const last = lines.at(-1)
  return last?.startsWith('{') ? JSON.parse(last) : undefined
}
