import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startChild } from '../child'
import { inputsHash } from '../inputs-hash'
import { StopReason } from '../stop-reason'
import { ACTIONS_KEY } from './actions-key'
import type { Resources } from './resources'

const INPUTS = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/**
 * `next build`, when what goes into it changed since the last one that came to its end: the key of the server actions
 * too, of which the stamp holds a fingerprint. Answers whether it ran.
 */
export async function build(
  root: string,
  resources: Resources,
  actionsKey: Record<typeof ACTIONS_KEY, string>,
): Promise<boolean> {
  const stamp = path.join(root, process.env.NEXT_DIST_DIR || '.next', 'inputs')
  const inputs = `${inputsHash(root, INPUTS)} ${createHash('sha256').update(actionsKey[ACTIONS_KEY]).digest('hex').slice(0, 16)}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return false
  rmSync(stamp, { force: true })
  const said: string[] = []
  const child = startChild('next build', {
    cwd: root,
    args: ['node_modules/next/dist/bin/next', 'build'],
    env: buildEnvironment(inputs, actionsKey),
    onLine: (line) => said.push(line),
  })
  resources.add(child)
  const ended = await child.ended
  if (ended !== 'it ended with code 0') {
    throw new StopReason(`The build failed (${ended}). It said:\n${said.slice(-40).join('\n')}`)
  }
  writeFileSync(stamp, inputs)
  return true
}

/** What `next build` is given: the same inputs make the same build, for processes that each built for themselves. */
export function buildEnvironment(inputs: string, actionsKey: Record<string, string>): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...actionsKey,
    BUILD_ID: createHash('sha256').update(inputs).digest('hex').slice(0, 20),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
