import 'server-only'

/** A JSON value's types. `[shape]` is a list of such elements, `name?` a member that some elements lack, `…` what was not looked at. */
export type Shape = string | Shape[] | { [name: string]: Shape }

const DEEPEST = 10
const MOST_VALUES = 2_000
const MOST_PLACES = 150
const MOST_ELEMENTS = 100
const MOST_MEMBERS = 60
const LONGEST_NAME = 48
const FIELD_NAME = /^(_?[a-z][A-Za-z_]{0,39}\d?|urn(:[a-z_]+){1,8})$/
const NOT_LOOKED_AT = '…'

/** What was seen in one place, over all elements that have it. */
type Place = {
  values: number
  types: Set<string>
  objects: number
  members: Map<string, Place>
  lists: number
  element: Place | null
  more: boolean
}

/** What may still be looked at and kept: whatever a server sends, the work and the result are bounded. */
type Budget = { values: number; places: number }

/**
 * The shape of an answer: types, never values. A member's name is kept only if it looks like a field name; ids, addresses
 * and other keys that are data become `*`. Looks at 2,000 values at most and ends in 16 kB at most.
 */
export function shapeOf(value: unknown): Shape {
  const place = newPlace()
  look(place, value, 0, { values: MOST_VALUES, places: MOST_PLACES })
  return written(place)
}

function newPlace(): Place {
  return {
    values: 0,
    types: new Set(),
    objects: 0,
    members: new Map(),
    lists: 0,
    element: null,
    more: false,
  }
}

function look(place: Place, value: unknown, depth: number, budget: Budget): void {
  place.values += 1
  if (value === null) place.types.add('null')
  else if (typeof value !== 'object') place.types.add(typeof value)
  else if (depth >= DEEPEST) place.types.add('deeper')
  else if (Array.isArray(value)) lookAtList(place, value, depth, budget)
  else lookAtObject(place, value as Record<string, unknown>, depth, budget)
}

function lookAtList(place: Place, list: unknown[], depth: number, budget: Budget): void {
  place.lists += 1
  const count = Math.min(list.length, MOST_ELEMENTS)
  for (let index = 0; index < count; index += 1) {
    if (budget.values === 0) break
    place.element ??= reserved(budget)
    if (!place.element) break
    budget.values -= 1
    look(place.element, list[index], depth + 1, budget)
    if (index === list.length - 1) return
  }
  place.more ||= list.length > 0
}

/** An object is looked at as a whole or not at all: else a member that was not reached would seem to be missing. */
function lookAtObject(place: Place, object: Record<string, unknown>, depth: number, budget: Budget): void {
  const names = Object.keys(object)
  const isMap = names.length > MOST_MEMBERS
  const chosen = names.slice(0, MOST_ELEMENTS)
  if (chosen.length > budget.values) {
    place.types.add(NOT_LOOKED_AT)
    return
  }
  budget.values -= chosen.length
  place.objects += 1
  place.more ||= chosen.length < names.length
  for (const name of chosen) {
    const member = memberOf(place, isMap || !isFieldName(name) ? '*' : name, budget)
    if (member) look(member, object[name], depth + 1, budget)
    else place.more = true
  }
}

function memberOf(place: Place, name: string, budget: Budget): Place | null {
  const known = place.members.get(name)
  if (known) return known
  const member = reserved(budget)
  if (member) place.members.set(name, member)
  return member
}

function reserved(budget: Budget): Place | null {
  if (budget.places === 0) return null
  budget.places -= 1
  return newPlace()
}

function isFieldName(name: string): boolean {
  return name.length <= LONGEST_NAME && FIELD_NAME.test(name)
}

/** Several kinds in one place, such as an object or null: the richest is written and the others are named in it. */
function written(place: Place): Shape {
  const types = [...place.types].sort().join('|')
  const isList = place.lists > 0
  if (place.objects === 0 && !isList) return types
  if (place.objects === 0 && types === '') return writtenList(place)
  const members = [...place.members].map(([name, member]): [string, Shape] => [
    name === '*' || member.values >= place.values ? name : `${name}?`,
    written(member),
  ])
  if (isList) members.push(['[]', writtenList(place)])
  else if (place.more) members.push([NOT_LOOKED_AT, NOT_LOOKED_AT])
  if (types !== '') members.push(['|', types])
  // fromEntries defines members of its own: a name such as `constructor` never meets what objects inherit.
  return Object.fromEntries(members)
}

function writtenList({ element, more }: Place): Shape[] {
  return [...(element ? [written(element)] : []), ...(more ? [NOT_LOOKED_AT] : [])]
}
