import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { StopReason } from '../stop-reason'
import { type Account, canReach, unprivilegedAccount } from './account'
import { type Binaries, binariesIn, nativeFolder } from './binaries'

/** Where PostgreSQL's files live, and who runs it. */
export type Place = {
  folder: string
  binaries: Binaries
  account: Account | undefined
  /** True when the folder lies outside the one that was asked for, because PostgreSQL's user cannot reach that. */
  elsewhere: boolean
}

/**
 * A folder under `wanted` if PostgreSQL's user can reach it. Under a closed parent (a clone in /root, mode 0700) it
 * cannot; then a folder under /var/tmp, with a copy of the binaries, whose name `wanted` remembers.
 */
export function choosePlace(wanted: string): Place {
  const account = unprivilegedAccount()
  mkdirSync(wanted, { recursive: true, mode: account ? 0o711 : 0o700 })
  const native = nativeFolder()
  const note = path.join(wanted, 'postgres-place')
  const remembered = existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined
  if (remembered) return placeElsewhere(remembered, native, account, note)

  if (account) chmodSync(wanted, 0o711)
  if (canReach(account, wanted, '-x') && canReach(account, path.join(native, 'bin', 'postgres'), '-x')) {
    return { folder: wanted, binaries: binariesIn(native), account, elsewhere: false }
  }
  const folder = mkdtempSync('/var/tmp/partner-dashboard-')
  writeFileSync(note, `${folder}\n`)
  return placeElsewhere(folder, native, account, note)
}

function placeElsewhere(folder: string, native: string, account: Account | undefined, note: string): Place {
  if (!existsSync(folder)) {
    throw new StopReason(
      `The database is missing: ${note} says it is in ${folder}. Restore that folder, or delete ${path.dirname(note)} to begin anew.`,
    )
  }
  // /var/tmp is open to all: a folder that somebody else put there in place of ours must not be used.
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new StopReason(
      `${folder}, where the database is kept, belongs to somebody else: check it before you go on.`,
    )
  }
  chmodSync(folder, 0o711)
  const copy = path.join(folder, `binaries-${version(native)}`, 'native')
  if (!existsSync(path.join(copy, 'complete'))) {
    binariesIn(native)
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(path.join(copy, 'complete'), '')
  }
  return { folder, binaries: binariesIn(copy), account, elsewhere: true }
}

function version(native: string): string {
  return (JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string })
    .version
}

/** Makes a folder that only PostgreSQL's user may open. */
export function makePrivate(folder: string, account: Account | undefined) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account) chownSync(folder, account.uid, account.gid)
}
