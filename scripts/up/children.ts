import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type Child, stopGroup } from '../child'
import { identify, isSame, type ProcessId } from '../processes'

/**
 * The children of this data folder, written down as they start, so that the run after a `kill -9` of the launcher can
 * stop what was left behind.
 */
export class Children {
  readonly #file: string
  #known: ProcessId[] = []

  constructor(dataDir: string) {
    this.#file = path.join(dataDir, 'children.json')
  }

  /** Stops what an earlier run left; answers how many there were. A later process with the same number is left alone. */
  async stopLeftOvers(): Promise<number> {
    if (!existsSync(this.#file)) return 0
    const left = (JSON.parse(readFileSync(this.#file, 'utf8')) as ProcessId[]).filter(isSame)
    for (const child of left.reverse()) await stopGroup(child.pid)
    rmSync(this.#file, { force: true })
    return left.length
  }

  remember(child: Child) {
    const identity = identify(child.pid)
    if (identity) this.#known.push(identity)
    writeFileSync(this.#file, JSON.stringify(this.#known), { mode: 0o600 })
  }

  forgetAll() {
    this.#known = []
    rmSync(this.#file, { force: true })
  }
}
