// Runs before anything is installed: plain JavaScript, no dependency, nothing newer than the oldest Node it must refuse.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

/** Leaves the process with a sentence when this Node is too old or the locked dependencies cannot be installed. */
export function ensureInstalled() {
  refuseOldNode()
  const started = Date.now()
  if (isInstalled()) return
  console.log('  · installing the locked dependencies (npm ci)')
  const npm = process.env.npm_execpath
  // NODE_ENV=production would leave out what the build needs.
  const words = ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']
  const options = { cwd: root, stdio: 'inherit' }
  const done = npm ? spawnSync(process.execPath, [npm, ...words], options) : spawnSync('npm', words, options)
  if (done.status !== 0 || !isInstalled()) {
    console.error('The dependencies could not be installed: see what npm ci says above, then start again.')
    process.exit(1)
  }
  console.log(`  ✓ dependencies installed   ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(`Node ${process.versions.node} is too old: install Node 20.19 or newer, then start again.`)
  process.exit(1)
}

/** Whether node_modules holds what the lockfile names: npm leaves its own account of that in .package-lock.json. */
function isInstalled() {
  const account = path.join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(account)) return false
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  const found = packagesOf(account)
  const same = (name) => found[name]?.version === wanted[name].version
  // Optional packages are those of other platforms.
  return (
    Object.keys(wanted).every((name) => !name || same(name) || (wanted[name].optional && !found[name])) &&
    Object.keys(found).every((name) => wanted[name])
  )
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages
}
