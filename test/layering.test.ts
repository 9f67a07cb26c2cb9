import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { ROOT } from '../scripts/root'

const MAY_NOT: [file: string, imported: string, home: string][] = [
  ['components/steps/step.tsx', '@/lib/checklists/attest', 'Call the verb in the route'],
  ['components/ui/button.tsx', '../../app/actions', 'hand the action in as a prop'],
  ['lib/facts/observe.ts', '@/app/page', 'hand the value in as an argument'],
  ['lib/facts/observe.ts', '@/local-pleo/main', 'talk to Local Pleo over HTTP'],
  ['app/page.tsx', '../local-pleo/main', 'talk to Local Pleo over HTTP'],
  ['local-pleo/main.ts', '../lib/crypto', 'a mistake must not cancel itself out'],
  ['local-pleo/oauth/token.ts', '@/lib/crypto', 'a mistake must not cancel itself out'],
  ['lib/pleo/companies.ts', '@/lib/db', 'know no database'],
  ['lib/oauth/exchange.ts', '../db', 'know no database'],
  ['lib/pleo/companies.ts', 'next/headers', 'next/* belongs in app/'],
  ['lib/connections/start.ts', 'next/navigation', 'next/* belongs in app/'],
  ['lib/connections/start.ts', 'next', 'next belongs in app/'],
  ['lib/connections/start.ts', '@/lib/tokens/open-grant', 'Only lib/tokens/ opens a token'],
  ['lib/connections/start.ts', 'pg', 'Only lib/db.ts makes a database client'],
  ['app/page.tsx', '@/lib/db', 'the verb reads and writes'],
  ['lib/tokens/refresh.ts', '@/lib/connections/find', 'only what lies below it'],
  ['lib/facts/observe.ts', '../checklists/readiness', 'only what lies below it'],
  ['lib/clock.ts', '@/lib/facts/observe', 'knows no domain'],
  ['lib/facts/observe.test.ts', '../../local-pleo/oauth/token', 'local-pleo/control-client'],
]

const MAY: [file: string, imported: string][] = [
  ['components/steps/step.tsx', '@/components/ui/button'],
  ['lib/checklists/judge.ts', '@/lib/facts/list'],
  ['lib/connections/start.ts', '@/lib/tokens/access-token'],
  ['lib/auth/options.ts', 'next/headers'],
  ['lib/action.ts', 'next/cache'],
  ['lib/db.ts', 'pg'],
  ['local-pleo/main.ts', 'pg'],
  ['lib/facts/observe.test.ts', '../../local-pleo/control-client'],
]

const files = new Map<string, string[]>()
for (const [file, imported] of [...MAY_NOT, ...MAY]) files.set(file, [...(files.get(file) ?? []), imported])
let said: string[] = []

beforeAll(() => {
  const folder = mkdtempSync(path.join(tmpdir(), 'layering-'))
  for (const name of ['biome.json', '.gitignore'])
    copyFileSync(path.join(ROOT, name), path.join(folder, name))
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'))
  for (const [file, imports] of files) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true })
    const lines = imports.map((imported, index) => `export { thing as thing${index} } from '${imported}'\n`)
    writeFileSync(path.join(folder, file), lines.join(''))
  }
  const biome = path.join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const words = [
    biome,
    'lint',
    '--only=style/noRestrictedImports',
    '--max-diagnostics=none',
    '--reporter=github',
    '.',
  ]
  const { stdout } = spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' })
  said = stdout.split('\n')
  rmSync(folder, { recursive: true })
})

/** What Biome says about this import in this file, with the rules of this repository. */
function about(file: string, imported: string): string {
  const line = (files.get(file)?.indexOf(imported) ?? -1) + 1
  return said.filter((words) => words.includes(`/${file},line=${line},`)).join('\n')
}

test.each(MAY_NOT)('%s may not import %s', (file, imported, home) => {
  expect(about(file, imported)).toContain(home)
})

test.each(MAY)('%s may import %s', (file, imported) => {
  expect(about(file, imported)).toBe('')
})
