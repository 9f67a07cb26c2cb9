import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { StopReason } from '../stop-reason'
import { makePrivate, type Place } from './place'

/**
 * Makes the cluster in `<place>/<name>` unless it is there. Written beside it and renamed when complete, so a kill in
 * between leaves no half cluster.
 */
export function initialise(place: Place, name: string, password: string): string {
  const cluster = path.join(place.folder, name)
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return cluster
  const draft = `${cluster}.${process.pid}.new`
  rmSync(draft, { recursive: true, force: true })
  makePrivate(draft, place.account)
  const passwordFile = path.join(place.folder, `.password-${process.pid}`)
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
  try {
    const made = spawnSync(
      place.binaries.initdb,
      [
        '-D',
        draft,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        '--pwfile',
        passwordFile,
        '-E',
        'UTF8',
        '--locale=C',
      ],
      { uid: place.account?.uid, gid: place.account?.gid, cwd: draft, encoding: 'utf8' },
    )
    if (made.status !== 0) {
      const why = (made.error?.message ?? made.stderr).trim().split('\n').at(-1)
      throw new StopReason(`PostgreSQL could not make its data folder ${cluster}: ${why}`)
    }
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(draft, cluster)
  return cluster
}
