import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataDir } from './running'

export type Role = 'owner' | 'engineer' | 'viewer' | 'outsider'

/** The partner that most specs work in, its members, and the owner of another partner: the outsider. */
export type People = {
  partner: string
  partnerName: string
  otherPartner: string
  emails: Record<Role, string>
}

/** Made once for an instance by people.setup.ts. */
export function people(): People {
  return JSON.parse(readFileSync(path.join(folder(), 'people.json'), 'utf8')) as People
}

export function peopleAreThere(): boolean {
  return existsSync(path.join(folder(), 'people.json'))
}

export function keepPeople(made: People): void {
  writeFileSync(path.join(folder(), 'people.json'), JSON.stringify(made), { mode: 0o600 })
}

/** Where the session of a signed-in member is kept: in the instance's own data folder, like its keys. */
export function sessionOf(role: Role): string {
  return path.join(folder(), `${role}.json`)
}

/** `npm run owner`: there is no public sign-up, so the operator makes a partner's first owner. */
export function makeOwner(email: string, partnerName: string): void {
  const words = ['scripts/run.mjs', 'owner', email, '--partner', partnerName]
  const env = { ...process.env, DATA_DIR: dataDir() }
  const { status, stderr } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`npm run owner failed: ${stderr}`)
}

function folder(): string {
  const own = path.join(dataDir(), 'e2e')
  mkdirSync(own, { recursive: true, mode: 0o700 })
  return own
}
