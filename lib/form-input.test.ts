import { expect, test } from 'vitest'
import { z } from 'zod'
import { givenFields, parsed, typedText } from '@/lib/form-input'

const Schema = z.object({
  name: z.string().min(1, 'Give a name.'),
  scopes: z.array(z.string()).default([]),
  lines: z
    .string()
    .transform((text) => text.split(' '))
    .pipe(z.array(z.string()))
    .optional(),
})

function form(...fields: [string, string][]): FormData {
  const made = new FormData()
  for (const [name, value] of fields) made.append(name, value)
  return made
}

/** A form that counts how often it is asked for a field. */
class CountingForm extends FormData {
  asked = 0
  override getAll(name: string) {
    this.asked++
    return super.getAll(name)
  }
  override keys(): never {
    throw new Error('The sender decides how many names there are.')
  }
  override [Symbol.iterator](): never {
    throw new Error('The sender decides how many fields there are.')
  }
}

test('a form is read by the names of its schema, however many others it has', () => {
  const sent = new CountingForm()
  for (let number = 0; number < 2_000; number++) sent.append(`x${number}`, 'y')
  sent.append('name', 'Acme')
  const given = givenFields(Schema, sent)
  expect(given).toEqual({ name: 'Acme' })
  expect(sent.asked).toBe(3)
  expect(typedText(given, [])).toEqual({ name: 'Acme' })
})

test('a repeated name is a list where the schema has one, else its first value', () => {
  const given = givenFields(Schema, form(['name', 'a'], ['name', 'b'], ['scopes', 'x'], ['scopes', 'y']))
  expect(given).toEqual({ name: 'a', scopes: ['x', 'y'] })
  expect(typedText(given, ['name'])).toEqual({ scopes: 'x\ny' })
})

test('names of the prototype are names like any other', () => {
  expect(givenFields(Schema, form(['__proto__', 'x'], ['constructor', 'y'], ['name', 'z']))).toEqual({
    name: 'z',
  })
})

test('a file is no text', () => {
  const sent = new FormData()
  sent.append('name', new File(['x'], 'x.txt'))
  expect(givenFields(Schema, sent)).toEqual({})
})

test('what is wrong is said by field', () => {
  expect(() => parsed(Schema, { name: '' })).toThrow(
    expect.objectContaining({ code: 'invalid_input', fields: { name: 'Give a name.' } }),
  )
})
