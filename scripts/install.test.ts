import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../test/folder'
import { isDeployment, isInstalled, wordsForNpm } from './install.mjs'

const LOCKED = {
  '': {},
  'node_modules/next': { version: '16.4.5' },
  'node_modules/vitest': { version: '4.1.12', dev: true },
  'node_modules/@types/react': { version: '19.3.0', devOptional: true },
  'node_modules/fsevents': { version: '2.3.3', optional: true },
}

/** A checkout with the locked packages, where npm installed these. */
function checkout(found: Record<string, { version?: string }> | null): string {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify({ packages: LOCKED }))
  if (!found) return folder
  mkdirSync(path.join(folder, 'node_modules'))
  const account = path.join(folder, 'node_modules', '.package-lock.json')
  writeFileSync(account, JSON.stringify({ packages: found }))
  return folder
}

const {
  'node_modules/next': next,
  'node_modules/vitest': vitest,
  'node_modules/@types/react': types,
} = LOCKED
const needed = { 'node_modules/next': next }
const all = { ...needed, 'node_modules/vitest': vitest, 'node_modules/@types/react': types }

it.each([
  ['all', all, true, true],
  ['what a deployment needs', needed, true, false],
  ['nothing', {}, false, false],
  ['none of it yet', null, false, false],
  ['another version', { 'node_modules/next': { version: '16.4.4' } }, false, false],
  [
    'another version for development',
    { ...needed, 'node_modules/vitest': { version: '3.0.0' } },
    false,
    false,
  ],
  ['a package that is not locked', { ...all, 'node_modules/left-pad': { version: '1.3.0' } }, false, false],
])('with %s installed', (_what, found, forDeployment, forDevelopment) => {
  const folder = checkout(found)
  expect(isInstalled(folder, false)).toBe(forDeployment)
  expect(isInstalled(folder, true)).toBe(forDevelopment)
})

it('npm is told what to leave out, whatever NODE_ENV says', () => {
  expect(wordsForNpm(false)).toContain('--omit=dev')
  expect(wordsForNpm(true)).toContain('--include=dev')
})

it.each([
  [{ DATABASE_URL: 'postgresql://db.example/x' }, '', true, true],
  [{}, 'PORT=3000\nDATABASE_URL="postgresql://db.example/x" # ours\n', true, true],
  [{}, 'DATABASE_URL=postgresql://db.example/x\n', false, false],
  [{}, 'DATABASE_URL=\n', true, false],
  [{}, '# DATABASE_URL=postgresql://db.example/x\n', true, false],
  // As process.loadEnvFile has it: what is set already stays, be it empty.
  [{ DATABASE_URL: '' }, 'DATABASE_URL=postgresql://db.example/x\n', true, false],
  [{}, null, true, false],
])('%o with the file %j (read: %s) is a deployment: %s', (environment, file, envFile, deployment) => {
  const folder = checkout(null)
  if (file !== null) writeFileSync(path.join(folder, '.env'), file)
  expect(isDeployment(folder, environment, envFile)).toBe(deployment)
})
