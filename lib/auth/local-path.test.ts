import { expect, it } from 'vitest'
import { localPath } from '@/lib/auth/sign-in-link'

it.each([
  ['/p/acme?x=1', '/p/acme?x=1'],
  ['//evil.example', '/'],
  ['/.//evil.example/x', '/'],
  ['/..//evil.example', '/'],
  ['/a/..//evil.example', '/'],
  ['/%2e//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
  [`/${'x'.repeat(600)}`, '/'],
])('%s leads to %s', (given, path) => {
  expect(localPath(given)).toBe(path)
})
