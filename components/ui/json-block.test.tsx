import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { JsonBlock } from '@/components/ui/json-block'

const VALUE = { 'a: "b"': 'c: 1', n: -1.5e3, list: [true, null], '<script>': '"quoted" \\ <b>' }

function codeOf(html: string) {
  const inner = /<code>(.*)<\/code>/s.exec(html)?.[1] ?? ''
  return inner
    .replace(/<\/?span[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

test('tinting changes no character', () => {
  const html = renderToStaticMarkup(<JsonBlock label="Answer" value={VALUE} />)
  expect(codeOf(html)).toBe(JSON.stringify(VALUE, null, 2))
})

test('a string with a colon inside is not taken for a key', () => {
  const html = renderToStaticMarkup(<JsonBlock label="Answer" value={VALUE} />)
  expect(html).toContain('<span class="text-good">&quot;c: 1&quot;</span>')
  expect(html).toContain('<span class="text-accent">&quot;n&quot;</span>')
})
