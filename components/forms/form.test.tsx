import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FieldRows } from '@/components/forms/field-rows'
import { Form, type FormProps } from '@/components/forms/form'
import { useFormAction } from '@/components/forms/use-form-action'
import type { ActionState, Failure } from '@/lib/action-state'

const PLACE = { partner: 'acme', integration: 'books', environment: 'staging' } as const

async function action(): Promise<ActionState<never>> {
  return { status: 'idle' }
}

function Example({
  fields,
  failures,
}: { fields?: Record<string, string> } & Pick<FormProps<never>, 'failures'>) {
  const form = useFormAction(action, 'waive')
  const failure: Failure | null = fields
    ? { status: 'failed', code: 'invalid_input', message: 'Look again.', fields, values: {} }
    : null
  const field: typeof form.field = (...asked) => ({ ...form.field(...asked), error: fields?.[asked[0]] })
  const rows = [
    [{ name: 'words', label: 'Why', hint: 'In your words.', lines: 2 }],
    [
      { name: 'until', label: 'Until', type: 'date', first: '2026-11-30' },
      { name: 'days', label: 'Days', first: '7', options: [{ value: '7', label: 'Seven' }] },
    ],
  ]
  return (
    <Form form={{ ...form, failure }} place={PLACE} hidden={{ step: 'first-call' }} failures={failures}>
      <FieldRows form={{ ...form, field }} rows={rows} />
    </Form>
  )
}

test('a form sends the place and what is hidden, and asks each field in its own way', () => {
  const html = renderToStaticMarkup(<Example />)
  for (const [name, value] of Object.entries({ ...PLACE, step: 'first-call' })) {
    expect(html).toContain(`<input type="hidden" name="${name}" value="${value}"/>`)
  }
  expect(html).toMatch(
    /<textarea[^>]* rows="2"[^>]* id="waive-words" name="words" aria-describedby="waive-words-hint"/,
  )
  expect(html).toMatch(/<input type="date"[^>]* value="2026-11-30"/)
  expect(html).toMatch(/<select[^>]* id="waive-days"[^>]*><option value="7" selected="">Seven/)
  expect(html).not.toContain('role="alert"')
})

test('what a field says of itself need not be said above it too', () => {
  const fields = { words: 'Too short.' }
  const both = renderToStaticMarkup(<Example fields={fields} />)
  expect(both).toContain('Look again.')
  expect(both).toContain('aria-describedby="waive-words-hint waive-words-error" aria-invalid="true"')
  expect(renderToStaticMarkup(<Example fields={fields} failures="at-fields" />)).not.toContain('role="alert"')
})

test('what is wrong with something that has no field is said above the fields', () => {
  const fields = { words: 'Too short.', step: 'There is no such step.' }
  const html = renderToStaticMarkup(<Example fields={fields} failures="at-fields" />)
  expect(html).toContain('Look again. There is no such step.')
})
