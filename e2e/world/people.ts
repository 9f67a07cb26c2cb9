import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { dataDir } from './running'

const run = promisify(execFile)

export type Role = 'owner' | 'engineer' | 'viewer' | 'outsider'

/** The partner that most specs work in, its members, and the owner of another partner: the outsider. */
export type People = {
  partner: string
  partnerName: string
  otherPartner: string
  emails: Record<Role, string>
}

/** Made once for an instance by world.setup.ts. */
export function people(): People {
  return JSON.parse(readFileSync(path.join(e2eFolder(), 'people.json'), 'utf8')) as People
}

export function peopleAreThere(): boolean {
  return existsSync(path.join(e2eFolder(), 'people.json'))
}

export function keepPeople(made: People): void {
  writeFileSync(path.join(e2eFolder(), 'people.json'), JSON.stringify(made), { mode: 0o600 })
}

/** Where the session of a signed-in member is kept. */
export function sessionOf(role: Role): string {
  return path.join(e2eFolder(), `${role}.json`)
}

/** `npm run owner`: there is no public sign-up, so the operator makes a partner's first owner. */
export async function makeOwner(email: string, partnerName: string): Promise<void> {
  const words = ['scripts/run.mjs', 'owner', email, '--partner', partnerName]
  await run(process.execPath, words, { env: { ...process.env, DATA_DIR: dataDir() } })
}

/** What the specs keep between them: in the instance's own data folder, like its keys. */
export function e2eFolder(): string {
  const own = path.join(dataDir(), 'e2e')
  mkdirSync(own, { recursive: true, mode: 0o700 })
  return own
}
