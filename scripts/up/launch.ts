import type { Child } from '../child'
import type { Progress } from './progress'
import type { Resources } from './resources'
import type { Settings } from './settings'

/** What a start is carried out with. */
export type Launch = {
  settings: Settings
  progress: Progress
  resources: Resources
  /** To be stopped with the rest, and by the next start if we are killed. */
  keep(child: Child): void
  /** If it ends by itself, everything is stopped. */
  watch(name: string, ended: Promise<string>): void
}
