import { StopReason } from '../stop-reason'

type Resource = { name: string; stop(): Promise<void> }

/** What was started, to be stopped in reverse order: the dashboard before what it leans on. */
export class Resources {
  readonly #running: Resource[] = []
  #closing = false

  /** Once a stop is under way, whatever still comes up is stopped with the rest, and its start goes no further. */
  add(resource: Resource) {
    this.#running.push(resource)
    if (this.#closing) throw new StopReason('The start was stopped.')
  }

  async stopAll() {
    this.#closing = true
    for (const resource of this.#running.splice(0).reverse()) {
      try {
        await resource.stop()
      } catch (error) {
        console.error(`  ${resource.name} could not be stopped: ${(error as Error).message}`)
      }
    }
  }
}
