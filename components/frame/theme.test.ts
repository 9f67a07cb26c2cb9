import { expect, test } from 'vitest'
import { chosenTheme } from '@/components/frame/theme'

test('a stored choice is kept', () => {
  expect(chosenTheme('dark')).toBe('dark')
  expect(chosenTheme('light')).toBe('light')
})

test.each([undefined, '', 'system', 'dark" onload="'])('%o follows the system', (stored) => {
  expect(chosenTheme(stored)).toBe('system')
})
