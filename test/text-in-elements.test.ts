import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { parseAst } from 'vitest/node'

/**
 * Translators in the browser put every text into an element of theirs. React then cannot take such a text out of its
 * parent, nor put anything before it, and the whole page ends in an error. It copes where a text is all that its element
 * holds. So a text beside something that comes, goes or changes is in an element of its own.
 */
const FOLDERS = ['app', 'components']

/** What these names stand for is always elements, never a text. */
const SLOTS = new Set([
  'above',
  'action',
  'actions',
  'aside',
  'children',
  'choice',
  'fields',
  'further',
  'mark',
  'meta',
  'obstacle',
  'open',
  'registration',
  'said',
])

type Node = { type: string; start: number; [part: string]: unknown }

test('a text beside something that changes is in an element of its own', () => {
  const found = FOLDERS.flatMap(componentFiles).flatMap((file) =>
    looseTexts(readFileSync(file, 'utf8'), file),
  )
  expect(found).toEqual([])
})

test('a translator leaves ids, codes, secrets and what is copied as it is', () => {
  const found = FOLDERS.flatMap(componentFiles).flatMap((file) =>
    openings(readFileSync(file, 'utf8')).filter(
      (tag) => tag.includes('font-mono') && !/ translate=/.test(tag),
    ),
  )
  expect(found).toEqual([])
})

test.each([
  ['a text that changes beside another child', '<p>{count} steps</p>', 1],
  ['a label that switches', '<button>{icon && <i />}{label}</button>', 1],
  ['a text beside what comes and goes', '<p>Saved {late && <b>late</b>}</p>', 1],
  ['a text in a fragment', '<><b>a</b> and more</>', 1],
  ['a component that is a text', 'function None() { return "none" }', 1],
  ['all in one text', '<p>{"some " + count}</p>', 0],
  ['each in an element of its own', '<p><span>Saved</span>{late && <b>late</b>}</p>', 0],
  ['words round an element that stays', '<p>Saved <b>today</b> at last.</p>', 0],
])('%s', (_what, code, count) => {
  expect(looseTexts(code, 'example.tsx')).toHaveLength(count)
})

function componentFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.includes('.test.'))
    .map((file) => path.join(folder, file))
}

/** The opening tags of the browser's own elements. */
function openings(code: string): string[] {
  const found: string[] = []
  visit(parseAst(code, { lang: 'tsx' }), ({ type, start, end, name }) => {
    const isOwn = type === 'JSXOpeningElement' && /^[a-z]/.test(nameOf(name as Node))
    if (isOwn) found.push(code.slice(start, end as number))
  })
  return found
}

function looseTexts(code: string, file: string): string[] {
  const found: string[] = []
  visit(parseAst(code, { lang: 'tsx' }), (node) => {
    if (holdsLooseText(node) || isComponentOfText(node)) {
      found.push(`${file}:${code.slice(0, node.start).split('\n').length}`)
    }
  })
  return found
}

function holdsLooseText(node: Node): boolean {
  if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return false
  const kinds = (node.children as Node[]).filter(isDrawn).map(kindOf)
  const texts = kinds.filter((kind) => kind === 'fixed text' || kind === 'text')
  // A fragment is no element: its texts lie in whatever holds it, and go when it goes.
  if (node.type === 'JSXFragment') return texts.length > 0
  return kinds.length > 1 && texts.length > 0 && (kinds.includes('text') || kinds.includes('nodes'))
}

function isDrawn({ type, value, expression }: Node): boolean {
  if (type === 'JSXText') return String(value).trim() !== '' || !String(value).includes('\n')
  return type !== 'JSXExpressionContainer' || (expression as Node).type !== 'JSXEmptyExpression'
}

function kindOf({ type, expression }: Node): 'fixed text' | 'text' | 'nodes' | 'element' {
  if (type === 'JSXText') return 'fixed text'
  if (type !== 'JSXExpressionContainer') return 'element'
  if ((expression as Node).type === 'Literal') return 'fixed text'
  return mayBeText(expression as Node) ? 'text' : 'nodes'
}

function mayBeText(expression: Node): boolean {
  const part = (name: string) => mayBeText(expression[name] as Node)
  switch (expression.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return false
    case 'Literal':
      return typeof expression.value === 'string' || typeof expression.value === 'number'
    case 'LogicalExpression':
      return part('right') || (expression.operator !== '&&' && part('left'))
    case 'ConditionalExpression':
      return part('consequent') || part('alternate')
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return part('expression')
    case 'CallExpression':
      return callMayBeText(expression)
    default:
      return !SLOTS.has(nameOf(expression))
  }
}

function callMayBeText({ callee, arguments: given }: Node): boolean {
  const name = nameOf(callee as Node)
  if (name !== 'map') return !SLOTS.has(name)
  const drawn = (given as Node[])[0]?.body as Node | undefined
  return drawn !== undefined && drawn.type !== 'BlockStatement' && mayBeText(drawn)
}

function nameOf(node: Node): string {
  return String(node.type === 'MemberExpression' ? (node.property as Node).name : node.name)
}

/** A component is put among others by whoever uses it, so a text is not enough for it. */
function isComponentOfText(node: Node): boolean {
  if (node.type !== 'FunctionDeclaration' || !/^[A-Z]/.test(nameOf(node.id as Node))) return false
  let found = false
  visit(node.body, (inner) => {
    if (inner.type !== 'ReturnStatement' || !inner.argument) return
    const { type } = inner.argument as Node
    found ||= type === 'TemplateLiteral' || (type === 'Literal' && mayBeText(inner.argument as Node))
  })
  return found
}

/** Every node below this one, of whatever kind. */
function visit(node: unknown, look: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, look)
  else if (node && typeof node === 'object') {
    if ('type' in node) look(node as Node)
    for (const part of Object.values(node)) visit(part, look)
  }
}
