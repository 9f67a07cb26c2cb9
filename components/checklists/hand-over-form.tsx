'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { FormAction } from '@/lib/action-state'

export type HandOverFormProps = {
  action: FormAction<never>
  place: Place
  step: string
  label: string
}

/** Records that something was sent to Pleo: from then on it is Pleo's turn. */
export function HandOverForm({ action, place, step, label }: HandOverFormProps) {
  const form = useFormAction(action)
  const fieldsRefused = form.error('words') || form.error('reference')
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-4">
      <FormNotice message={fieldsRefused ? null : form.message} />
      <PlaceFields place={place} />
      <input type="hidden" name="step" value={step} />
      <Field
        label="Note"
        name="words"
        optional
        error={form.error('words')}
        hint="To whom it went, and what was agreed. Pleo’s waiting time counts from now."
      >
        {(control) => (
          <Textarea {...control} key={form.value('words')} rows={2} defaultValue={form.value('words')} />
        )}
      </Field>
      <Field
        label="Reference"
        name="reference"
        optional
        error={form.error('reference')}
        hint="A ticket, or the subject and date of the mail."
      >
        {(control) => (
          <Input {...control} key={form.value('reference')} defaultValue={form.value('reference')} />
        )}
      </Field>
      <div>
        <PendingButton pending={form.pending} pendingLabel="Saving…">
          {label}
        </PendingButton>
      </div>
    </form>
  )
}
