import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from '@/scripts/root'

it('has a line in docs/security.md for every limit', () => {
  const words = readFileSync(path.join(ROOT, 'docs/security.md'), 'utf8')
  const documented = [...words.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name)
  const used = ['lib', 'app']
    .flatMap((folder) => readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => /(?<!\.test)\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\blimit\(\s*'([a-z-]+)'/g)])
    .map(([, name]) => name)
  expect([...new Set(used)].sort()).toEqual(documented.sort())
})
