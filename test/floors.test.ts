import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../scripts/root'
import { APART, FLOORS, LIB, RULES, TESTS } from './floors'
import { refusedImports } from './refused-imports'

const SOURCE = /\.[cm]?[jt]sx?$/

test('every import of the house leads down', () => {
  const refused = sources().flatMap((file) =>
    refusedImports(file, readFileSync(path.join(ROOT, file), 'utf8')),
  )
  expect(refused).toEqual([])
})

test('every place that the table names exists', () => {
  const own = RULES.flatMap(({ of, by = [], notBy = [] }) => [...of, ...by, ...notBy])
  const rooms = [...FLOORS.flat().flatMap(({ is }) => is), ...TESTS.rooms, APART.room, APART.door]
  const isThere = (place: string) =>
    ['', '.ts', '.tsx'].some((ending) => existsSync(path.join(ROOT, place + ending))) ||
    existsSync(path.join(ROOT, 'node_modules', place))
  expect([...own, ...rooms].filter((place) => !isThere(place))).toEqual([])
})

test('docs/architecture.md shows the floors of lib/ as they are', () => {
  const page = readFileSync(path.join(ROOT, 'docs', 'architecture.md'), 'utf8')
  const shown = /^floor +room\n([^`]+)```/m.exec(page)?.[1]
  expect(shown).toBe(drawn())
})

function sources(): string[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter(
    ({ name }) => !/^\.|^node_modules$|^generated$/.test(name),
  )
  return folders.flatMap((entry) => {
    if (!entry.isDirectory())
      return SOURCE.test(entry.name) && entry.name !== 'next-env.d.ts' ? [entry.name] : []
    const files = readdirSync(path.join(ROOT, entry.name), { recursive: true, encoding: 'utf8' })
    return files
      .filter((file) => SOURCE.test(file))
      .map((file) => path.posix.join(entry.name, ...file.split(path.sep)))
  })
}

/** One line a room, a number a floor: rooms of one number do not know each other. */
function drawn(): string {
  return LIB.flatMap((rooms, height) =>
    rooms.map(
      ({ is, holds }) =>
        `${LIB.length - height}`.padStart(5) +
        `  ${is.length > 1 ? 'ground' : is[0]}`.padEnd(17) +
        `${holds}\n`,
    ),
  ).join('')
}
