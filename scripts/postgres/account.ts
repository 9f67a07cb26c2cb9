import { spawnSync } from 'node:child_process'
import { StopReason } from '../stop-reason'

/** The user that PostgreSQL runs as; undefined is the user who runs us. */
export type Account = { uid: number; gid: number; name: string }

/** PostgreSQL refuses to run as root, so root lends it an unprivileged user: `postgres`, made when there is none. */
export function unprivilegedAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  const found = lookUp('postgres')
  if (found) return found
  spawnSync('useradd', [
    '--system',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    '--user-group',
    'postgres',
  ])
  const account = lookUp('postgres') ?? lookUp('nobody')
  if (!account) {
    throw new StopReason(
      'PostgreSQL refuses to run as root and no other user could be made: run this as another user.',
    )
  }
  return account
}

function lookUp(name: string): Account | undefined {
  const uid = id('-u', name)
  const gid = id('-g', name)
  return uid && gid ? { uid, gid, name } : undefined
}

function id(flag: string, name: string): number | undefined {
  const answer = spawnSync('id', [flag, name], { encoding: 'utf8' })
  return answer.status === 0 ? Number.parseInt(answer.stdout, 10) : undefined
}

/** Whether that account can enter the folder and do what the shell's `test` flag names (`-w` write, `-x` enter). */
export function canReach(account: Account | undefined, folder: string, flag: '-w' | '-x'): boolean {
  if (!account) return true
  const { uid, gid } = account
  const shell = spawnSync('/bin/sh', ['-c', `test ${flag} "$0"`, folder], { uid, gid, cwd: '/' })
  return shell.status === 0
}
