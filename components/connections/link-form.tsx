'use client'

import { LinkMade } from '@/components/connections/link-made'
import { type AskedField, FieldRows } from '@/components/forms/field-rows'
import { Form } from '@/components/forms/form'
import type { Place } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'

export type LinkFormProps = {
  action: FormAction<{ address: string; expiresAt: string }>
  place: Place
  rows: AskedField[][]
  hidden?: Record<string, string>
  label: string
  variant?: 'primary' | 'secondary'
}

/** Makes a link to authorise with, once. Its address is shown here and never again. */
export function LinkForm({ action, place, rows, hidden, label, variant }: LinkFormProps) {
  const form = useFormAction(action)
  return (
    <div className="grid gap-4">
      {form.done && <LinkMade link={form.done} />}
      <Form form={form} place={place} hidden={hidden} className="grid gap-4">
        <FieldRows form={form} rows={rows} />
        <div>
          <SubmitButton pendingLabel="Creating…" variant={variant}>
            {label}
          </SubmitButton>
        </div>
      </Form>
    </div>
  )
}
