import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { temporaryFolder } from '../../test/folder'
import { type Child, startChild } from '../child'
import { gone, identify, isAlive } from '../processes'
import { Children } from './children'
import { launching } from './launching'
import type { Settings } from './settings'

const FOR_EVER = 'setInterval(() => undefined, 1000); console.log("up")'

async function child(name: string, code = FOR_EVER): Promise<Child> {
  let up: () => void = () => undefined
  const isUp = new Promise<void>((resolve) => {
    up = resolve
  })
  const started = startChild(name, { cwd: '/', env: process.env, args: ['-e', code], onLine: up })
  onTestFinished(() => started.stop())
  await isUp
  return started
}

const settings = (dataDir: string) => ({ dataDir }) as Settings

test('when one part ends by itself the rest is stopped, and one sentence says so', async () => {
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const dataDir = temporaryFolder()
  const [pleo, dashboard] = [await child('Local Pleo'), await child('The dashboard')]
  const launched = launching(settings(dataDir), async ({ keep, watch }) => {
    for (const each of [pleo, dashboard]) {
      keep(each)
      watch(each.name, each.ended)
    }
    process.kill(pleo.pid, 'SIGKILL')
  })
  await expect(launched).rejects.toThrow('Local Pleo stopped by itself: it was ended by SIGKILL.')
  expect(isAlive(dashboard.pid)).toBe(false)
  expect(existsSync(path.join(dataDir, 'launcher.lock'))).toBe(false)
  expect(existsSync(path.join(dataDir, 'children.json'))).toBe(false)
})

test('a start that fails half-way leaves nothing running, and stops in the reverse order', async () => {
  const order: string[] = []
  const launched = launching(settings(temporaryFolder()), async ({ resources }) => {
    for (const name of ['PostgreSQL', 'Local Pleo', 'dashboard']) {
      resources.add({ name, stop: async () => void order.push(name) })
    }
    throw new Error('the build failed')
  })
  await expect(launched).rejects.toThrow('the build failed')
  expect(order).toEqual(['dashboard', 'Local Pleo', 'PostgreSQL'])
})

test('a child that does not obey is ended, with whatever it started', async () => {
  const code = `const { spawn } = require('node:child_process')
    const own = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'])
    process.on('SIGTERM', () => process.exit(0))
    console.log(own.pid)`
  let grandchild = 0
  const started = startChild('parent', {
    cwd: '/',
    env: process.env,
    args: ['-e', code],
    onLine: (line) => {
      grandchild = Number(line)
    },
  })
  await vi.waitUntil(() => grandchild)
  await started.stop()
  expect(isAlive(started.pid)).toBe(false)
  expect(await gone(grandchild, 2_000)).toBe(true)
})

test('what a killed launcher left is stopped; a later process with the same number is not', async () => {
  const dataDir = temporaryFolder()
  const [left, stranger] = [await child('left'), await child('stranger')]
  new Children(dataDir).remember(left)
  const file = path.join(dataDir, 'children.json')
  const known = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, JSON.stringify([...known, { ...identify(stranger.pid), started: 'earlier' }]))
  expect(await new Children(dataDir).stopLeftOvers()).toBe(1)
  expect(isAlive(left.pid)).toBe(false)
  expect(isAlive(stranger.pid)).toBe(true)
})
