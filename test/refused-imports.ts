import { APART, FLOORS, RULES, type Rule, TESTS } from './floors'
import { type Import, importsOf, withoutEnding } from './imports-of'

/** What a file imports and must not, each with the right home. */
export function refusedImports(file: string, source: string): string[] {
  return importsOf(file, source).flatMap((each) => {
    const home = refusal(file, each)
    return home ? [`${file} imports ${each.written}: ${home}`] : []
  })
}

function refusal(file: string, each: Import): string | undefined {
  const importer = withoutEnding(file)
  const isTest = /\.test$/.test(importer) || isIn(importer, TESTS.rooms)
  if (isIn(importer, [APART.room]))
    return isOwn(each) && !isIn(each.target, [APART.room]) ? APART.inward : undefined
  if (isIn(each.target, [APART.room])) {
    if (!isTest) return APART.outward
    return each.target === APART.door ? undefined : APART.tests
  }
  if (isTest || each.isType || CONFIGURATION.test(importer)) return undefined
  if (isIn(each.target, TESTS.rooms)) return TESTS.home
  return RULES.find((rule) => breaks(rule, importer, each))?.home ?? refusalOfFloor(importer, each)
}

/** Files of the root by which tools are set up. */
const CONFIGURATION = /^[a-z]+\.config$/

function isOwn({ written }: Import): boolean {
  return written.startsWith('.') || written.startsWith('@/')
}

function breaks({ of, names, by, notBy }: Rule, importer: string, each: Import): boolean {
  if (!isIn(each.target, of)) return false
  if (names && !each.names.some((name) => name === '*' || names.includes(name))) return false
  return (by !== undefined && !isIn(importer, by)) || (notBy !== undefined && isIn(importer, notBy))
}

function refusalOfFloor(importer: string, each: Import): string | undefined {
  if (!isOwn(each)) return undefined
  const from = floorOf(importer)
  const to = floorOf(each.target)
  if (!from) return `${importer} has no floor: give it one in test/floors.ts.`
  if (!to) return `${each.target} has no floor: give it one in test/floors.ts.`
  if (to.room === from.room || to.height > from.height) return undefined
  return (
    from.room.below ??
    `${from.room.is[0]}/ may import only what lies below it (docs/architecture.md): move the rule down, or call it from above.`
  )
}

function floorOf(file: string) {
  for (const [height, floor] of FLOORS.entries()) {
    const room = floor.find(({ is }) => isIn(file, is))
    if (room) return { height, room }
  }
  return undefined
}

function isIn(file: string, places: string[]): boolean {
  return places.some((place) => file === place || file.startsWith(`${place}/`))
}
