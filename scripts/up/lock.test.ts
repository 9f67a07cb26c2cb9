import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../test/folder'
import { takeLock } from './lock'

test('a second launcher of the same folder is told which one runs', () => {
  const folder = temporaryFolder()
  const unlock = takeLock(folder)
  expect(() => takeLock(folder)).toThrow(`already running from ${folder} (process ${process.pid})`)
  unlock()
  takeLock(folder)()
  expect(existsSync(path.join(folder, 'launcher.lock'))).toBe(false)
})

test('a lock whose process is gone is taken over, also when its number was given to another', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'launcher.lock'), JSON.stringify({ pid: process.pid, started: 'long ago' }))
  takeLock(folder)()
})

test('a lock that cannot be read is taken over', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'launcher.lock'), '')
  takeLock(folder)()
})
