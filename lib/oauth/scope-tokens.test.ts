import { expect, test } from 'vitest'
import { scopeTokens } from '@/lib/oauth/scope-tokens'

test.each([
  ['users:read  companies:read', ['users:read', 'companies:read']],
  ['users:read users:read', ['users:read']],
  ['users:read \0 a\0b "quoted" back\\slash \ud800 ünicode', ['users:read']],
  [`${'x'.repeat(201)} y`, ['y']],
  ['', []],
])('%j', (text, scopes) => expect(scopeTokens(text)).toEqual(scopes))
