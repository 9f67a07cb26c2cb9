import { afterEach, beforeEach, expect } from 'vitest'

const original = console.error
let said: unknown[][] = []

// A test that makes the code complain says so: it puts its own function in place of console.error and looks at it.
beforeEach(() => {
  said = []
  console.error = (...words: unknown[]) => {
    said.push(words)
    original(...words)
  }
})

afterEach(() => {
  console.error = original
  expect(said, 'console.error was called').toEqual([])
})
