import { expect, it } from 'vitest'
import { isEmail } from '@/lib/email'

it.each([
  'you@company.example',
  'a&b@company.example',
  'sales/emea@company.example',
  "o'brien+pleo@company.example",
  'münchen@company.example',
  '用户@例子.example',
  'x@sub.company.example',
])('%s is an address', (text) => {
  expect(isEmail(text)).toBe(true)
})

it.each([
  '',
  'company.example',
  '@company.example',
  'you@',
  'you@company',
  'you@@company.example',
  'you@a.example,other@b.example',
  '"you, other"@company.example',
  'you <you@company.example>',
  'you@company.example\r\nBcc: other@b.example',
  'you\0@company.example',
  'you@-company.example',
  'you..me@company.example',
  'you\u200b@company.example',
  'you\u202e@company.example',
  `${'a'.repeat(65)}@company.example`,
  `you@${'a.'.repeat(130)}example`,
])('%j is none', (text) => {
  expect(isEmail(text)).toBe(false)
})
