// Runs before anything is installed: plain JavaScript, no dependency, nothing newer than the oldest Node it must refuse.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import * as util from 'node:util'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/**
 * Leaves the process with a sentence when this Node is too old or the locked dependencies cannot be installed. Unless
 * `everything` is needed, a deployment does without what only development needs.
 */
export function ensureInstalled({ everything = true } = {}) {
  refuseOldNode()
  const started = Date.now()
  if (isInstalled(root, everything)) return
  console.log('  · installing the locked dependencies (npm ci)')
  const npm = process.env.npm_execpath
  const words = wordsForNpm(everything)
  const options = { cwd: root, stdio: 'inherit' }
  const done = npm ? spawnSync(process.execPath, [npm, ...words], options) : spawnSync('npm', words, options)
  if (done.status !== 0 || !isInstalled(root, everything)) {
    console.error('The dependencies could not be installed: see what npm ci says above, then start again.')
    process.exit(1)
  }
  console.log(`  ✓ dependencies installed   ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

/** What NODE_ENV or npm's own settings would leave out or add is said each time. */
export function wordsForNpm(everything) {
  const dev = everything ? '--include=dev' : '--omit=dev'
  return ['ci', dev, '--no-fund', '--no-audit', '--loglevel=error']
}

/** Whether a database of one's own is named, which makes it a deployment (scripts/up/settings.ts). */
export function isDeployment(folder, environment, envFile) {
  const file = path.join(folder, '.env')
  // Not there on a Node that is about to be refused.
  const parse = envFile && existsSync(file) ? util.parseEnv : undefined
  const written = parse ? parse(readFileSync(file, 'utf8')).DATABASE_URL : undefined
  return Boolean((environment.DATABASE_URL ?? written)?.trim())
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then start again.`)
  process.exit(1)
}

/** Whether node_modules holds what the lockfile names: npm leaves its own account of that in .package-lock.json. */
export function isInstalled(folder, everything) {
  const account = path.join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(account)) return false
  const wanted = packagesOf(path.join(folder, 'package-lock.json'))
  const found = packagesOf(account)
  // Optional packages are those of other platforms.
  const mayLack = ({ optional, dev, devOptional }) => optional || (!everything && (dev || devOptional))
  return (
    Object.keys(wanted).every((name) => !name || isThere(found[name], wanted[name], mayLack(wanted[name]))) &&
    Object.keys(found).every((name) => wanted[name])
  )
}

function isThere(found, wanted, mayBeLacking) {
  return found ? found.version === wanted.version : Boolean(mayBeLacking)
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
