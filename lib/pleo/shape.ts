import 'server-only'

/** A JSON value's types. `[shape]` is a list of such elements, `name?` a member that some elements lack. */
export type Shape = string | Shape[] | { [name: string]: Shape }

const DEEPEST = 10
const MOST_MEMBERS = 60
const FIELD_NAME = /^(_?[a-z][A-Za-z_]{0,39}\d?|urn(:[a-z_]+){1,8})$/

/**
 * The shape of an answer: types, never values. A member's name is kept only if it looks like a field name; ids, addresses
 * and other keys that are data become `*`.
 */
export function shapeOf(value: unknown, depth = 0): Shape {
  if (value === null) return 'null'
  if (depth >= DEEPEST) return 'deeper'
  if (Array.isArray(value)) {
    const elements = value.map((element) => shapeOf(element, depth + 1))
    return elements.length ? [elements.reduce(merged)] : []
  }
  if (typeof value === 'object') return shapeOfObject(value, depth)
  return typeof value
}

function shapeOfObject(value: object, depth: number): Shape {
  const members = Object.entries(value)
  const isMap = members.length > MOST_MEMBERS
  const shape: Record<string, Shape> = {}
  for (const [name, member] of members) {
    const key = !isMap && FIELD_NAME.test(name) ? name : '*'
    const inner = shapeOf(member, depth + 1)
    shape[key] = shape[key] === undefined ? inner : merged(shape[key], inner)
  }
  return shape
}

function merged(left: Shape, right: Shape): Shape {
  if (Array.isArray(left) && Array.isArray(right)) {
    const all = [...left, ...right]
    return all.length ? [all.reduce(merged)] : []
  }
  if (isMembers(left) && isMembers(right)) return mergedMembers(left, right)
  if (typeof left === 'string' && typeof right === 'string') return union(left, right)
  if (JSON.stringify(left) === JSON.stringify(right)) return left
  // Two kinds in one place, such as an object or null: the richer one is kept and the other named.
  if (typeof left === 'string') return mergedMembers(asMembers(right), { '|': left })
  if (typeof right === 'string') return mergedMembers(asMembers(left), { '|': right })
  return mergedMembers(asMembers(left), asMembers(right))
}

function mergedMembers(left: Record<string, Shape>, right: Record<string, Shape>): Shape {
  const names = new Set([...Object.keys(left), ...Object.keys(right)].map((name) => name.replace(/\?$/, '')))
  const shape: Record<string, Shape> = {}
  for (const name of names) {
    const [a, b] = [left[name] ?? left[`${name}?`], right[name] ?? right[`${name}?`]]
    const always = left[name] !== undefined && right[name] !== undefined
    const both = a !== undefined && b !== undefined ? merged(a, b) : (a ?? b ?? 'null')
    shape[always || name === '*' || name === '|' ? name : `${name}?`] = both
  }
  return shape
}

function asMembers(shape: Shape): Record<string, Shape> {
  if (isMembers(shape)) return shape
  return Array.isArray(shape) ? { '[]': shape } : { '|': shape }
}

function isMembers(shape: Shape): shape is Record<string, Shape> {
  return typeof shape === 'object' && !Array.isArray(shape)
}

function union(left: string, right: string): string {
  return [...new Set([...left.split('|'), ...right.split('|')])].sort().join('|')
}
