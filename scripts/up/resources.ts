type Resource = { name: string; stop(): Promise<void> }

/** What was started, to be stopped in reverse order: the dashboard before what it leans on. */
export class Resources {
  readonly #running: Resource[] = []

  add(resource: Resource) {
    this.#running.push(resource)
  }

  async stopAll() {
    for (const resource of this.#running.splice(0).reverse()) {
      try {
        await resource.stop()
      } catch (error) {
        console.error(`  ${resource.name} could not be stopped: ${(error as Error).message}`)
      }
    }
  }
}
