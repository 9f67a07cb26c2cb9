'use client'

import { Form } from '@/components/forms/form'
import type { Place } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Callout } from '@/components/ui/callout'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'
import type { ClientCheck } from '@/lib/integrations/check-client'

type Props = {
  action: FormAction<ClientCheck>
  place: Place
}

const LOOK = {
  pass: { tone: 'success', title: 'Pleo accepts these credentials' },
  fail: { tone: 'danger', title: 'Pleo refuses these credentials' },
  unknown: { tone: 'warning', title: 'Could not tell' },
} as const

export function CheckClientForm({ action, place }: Props) {
  const form = useFormAction(action)
  return (
    <Form form={form} place={place} failures="elsewhere" className="grid gap-3 border-t border-line pt-4">
      {form.failure && <Callout tone="warning" title={form.failure.message} live />}
      {form.done && (
        <Callout {...LOOK[form.done.verdict]} live>
          <p>{form.done.words}</p>
          <p>{form.done.status === null ? 'No answer arrived.' : `Status ${form.done.status}`}</p>
        </Callout>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <SubmitButton pendingLabel="Asking Pleo…">Check credentials</SubmitButton>
        <span className="text-sm text-ink-muted">
          Asks Pleo about a random token. At most once a minute; nothing is changed at Pleo.
        </span>
      </div>
    </Form>
  )
}
