import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

/** `cp -a` keeps the owner, which PostgreSQL insists on and Node's `cpSync` does not copy. */
export function copyCluster(from: string, to: string) {
  rmSync(to, { recursive: true, force: true })
  const copy = spawnSync('cp', ['-a', from, to], { encoding: 'utf8' })
  if (copy.status !== 0) throw new Error(`cannot copy ${from}: ${copy.stderr}`)
}
