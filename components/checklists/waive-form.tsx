'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { FormAction } from '@/lib/action-state'

export type WaiveFormProps = { action: FormAction<never>; place: Place; step: string; name: string }

/** An owner lets a step pass until a day, with a reason. */
export function WaiveForm({ action, place, step, name }: WaiveFormProps) {
  const form = useFormAction(action)
  const fieldsRefused = form.error('words') || form.error('until')
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-4">
      <FormNotice message={fieldsRefused ? null : form.message} />
      <PlaceFields place={place} />
      <input type="hidden" name="step" value={step} />
      <Field
        label="Why it may pass without proof"
        name="words"
        id="waive-words"
        error={form.error('words')}
        hint={`Kept with your name, ${name}; reviewers read it.`}
      >
        {(control) => (
          <Textarea {...control} key={form.value('words')} rows={2} defaultValue={form.value('words')} />
        )}
      </Field>
      <Field
        label="Until"
        name="until"
        error={form.error('until')}
        hint="The last day, at most 180 days ahead. Then the step opens again."
      >
        {(control) => (
          <Input {...control} key={form.value('until')} type="date" defaultValue={form.value('until')} />
        )}
      </Field>
      <div>
        <PendingButton pending={form.pending} pendingLabel="Saving…" variant="secondary">
          Waive until then
        </PendingButton>
      </div>
    </form>
  )
}
