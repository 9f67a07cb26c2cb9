import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Resources } from './resources'

/** running.json: what runs and where, for scripts and tests; there as long as it runs. It holds a sign-in link. */
export function writeRunning(dataDir: string, running: object, resources: Resources) {
  const file = path.join(dataDir, 'running.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  resources.add({ name: 'running.json', stop: async () => rmSync(file, { force: true }) })
}
