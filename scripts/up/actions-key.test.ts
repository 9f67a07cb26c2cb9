import { expect, test } from 'vitest'
import { actionsKey } from './actions-key'

test('the key is the same for one secret, another for another, and tells nothing of it', () => {
  const secret = 'only-for-tests-only-for-tests-only-for-tests'
  const [key] = Object.values(actionsKey(secret))
  expect(Buffer.from(key ?? '', 'base64').length).toBe(32)
  expect(actionsKey(secret)).toEqual(actionsKey(secret))
  expect(actionsKey(`${secret}.`)).not.toEqual(actionsKey(secret))
  expect(key).not.toContain(Buffer.from(secret).toString('base64').slice(0, 8))
})
