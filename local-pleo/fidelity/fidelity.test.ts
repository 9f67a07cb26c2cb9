import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fidelityDocument, rows } from './document.ts'

const localPleo = join(import.meta.dirname, '..')

test('every row is tested or says why it is not built', () => {
  expect(rows.filter((row) => (row.tested ?? []).length === 0 && !row.notBuilt)).toEqual([])
  expect(rows.filter((row) => row.tested && row.notBuilt)).toEqual([])
})

test('the page is up to date', () => {
  expect(readFileSync(join(localPleo, '..', 'docs', 'local-pleo-fidelity.md'), 'utf8')).toBe(
    fidelityDocument(),
  )
})
