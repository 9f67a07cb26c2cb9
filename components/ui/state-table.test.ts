import { expect, test } from 'vitest'
import { STATE_TABLE } from '@/components/ui/state-table'

test('no two states share a word or a shape, so colour is never needed to tell them apart', () => {
  const looks = Object.values(STATE_TABLE)
  expect(new Set(looks.map(({ word }) => word)).size).toBe(looks.length)
  expect(new Set(looks.map(({ shape }) => shape)).size).toBe(looks.length)
})
