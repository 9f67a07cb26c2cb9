import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Identifier, middleCut } from '@/components/ui/identifier'

const ID = '0193aa5e-77aa-7c1e-b2f1-2d1cc0a8e9f1'

test('cuts the middle and keeps both ends', () => {
  expect(middleCut(ID)).toBe('0193aa5e…a8e9f1')
})

test('leaves alone what cutting would hardly shorten', () => {
  expect(middleCut('0193aa5e-77aa-7c1')).toBe('0193aa5e-77aa-7c1')
})

test('a screen reader and the copy button get the whole value', () => {
  const html = renderToStaticMarkup(<Identifier value={ID} label="Client ID" />)
  expect(html).toContain(`<span class="sr-only">${ID}</span>`)
  expect(html).toContain('aria-label="Copy Client ID"')
})
