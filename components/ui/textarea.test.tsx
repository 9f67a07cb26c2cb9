import { renderToString } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Textarea } from '@/components/ui/textarea'

test('the server draws it with its text, for a page without scripts', () => {
  expect(renderToString(<Textarea id="words" name="words" defaultValue="Said & done" />)).toContain(
    'id="words" name="words">Said &amp; done</textarea>',
  )
})
