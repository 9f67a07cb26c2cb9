import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

function draw(error?: string) {
  return renderToStaticMarkup(
    <Field label="ERP" name="erp" hint="As customers know it." error={error} required>
      {(control) => <Input {...control} />}
    </Field>,
  )
}

test('the control answers to its label and its hint', () => {
  const html = draw()
  expect(html).toContain('for="erp"')
  expect(html).toMatch(/<input[^>]* id="erp" required="" aria-describedby="erp-hint" name="erp"/)
  expect(html).not.toContain('aria-invalid')
})

test('an error is tied to the control and names the field', () => {
  const html = draw('Choose one.')
  expect(html).toContain('aria-describedby="erp-hint erp-error" aria-invalid="true"')
  expect(html).toMatch(/id="erp-error".*<span class="sr-only">ERP: <\/span><span>Choose one\./)
})
