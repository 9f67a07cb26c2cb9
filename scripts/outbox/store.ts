import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const Message = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
})
export type Message = z.infer<typeof Message>

const KEPT = 200

/** The last 200 mails, a file each, readable by their owner only: sign-in links are in them. */
export class Outbox {
  readonly #folder: string
  #count = 0

  constructor(folder: string) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }

  add(mail: Omit<Message, 'id' | 'at'>): Message {
    const at = new Date()
    // Names sort by time, and by arrival within a millisecond.
    const id = `${at.getTime()}-${String(this.#count++).padStart(6, '0')}`
    const message = { id, at: at.toISOString(), ...mail }
    const file = path.join(this.#folder, `${id}.json`)
    writeFileSync(`${file}.new`, JSON.stringify(message), { mode: 0o600 })
    renameSync(`${file}.new`, file)
    for (const old of this.#names().slice(0, -KEPT)) rmSync(path.join(this.#folder, old), { force: true })
    return message
  }

  /** Newest first. */
  list(): Message[] {
    return this.#names()
      .reverse()
      .map((name) => this.#read(name))
  }

  find(id: string): Message | undefined {
    const name = `${id}.json`
    return /^[\d-]+$/.test(id) && existsSync(path.join(this.#folder, name)) ? this.#read(name) : undefined
  }

  #names(): string[] {
    return readdirSync(this.#folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  }

  #read(name: string): Message {
    return Message.parse(JSON.parse(readFileSync(path.join(this.#folder, name), 'utf8')))
  }
}
