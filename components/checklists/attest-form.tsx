'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { FormAction } from '@/lib/action-state'

export type AttestFormProps = {
  action: FormAction<never>
  place: Place
  step: string
  /** The verb on the button: "Attest", "Record the approval". */
  label: string
  /** Whose name is kept with the words. */
  name: string
}

/** A person's word for what no machine can see: in their own words, with their name. */
export function AttestForm({ action, place, step, label, name }: AttestFormProps) {
  const form = useFormAction(action)
  const fieldsRefused = form.error('words') || form.error('on') || form.error('reference')
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-4">
      <FormNotice message={fieldsRefused ? null : form.message} />
      <PlaceFields place={place} />
      <input type="hidden" name="step" value={step} />
      <Field
        label="In your words"
        name="words"
        error={form.error('words')}
        hint={`What was done, and how it can be checked. Kept with your name, ${name}; reviewers read it.`}
      >
        {(control) => (
          <Textarea {...control} key={form.value('words')} rows={3} defaultValue={form.value('words')} />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Date" name="on" optional error={form.error('on')} hint="The day on which it was so.">
          {(control) => (
            <Input {...control} key={form.value('on')} type="date" defaultValue={form.value('on')} />
          )}
        </Field>
        <Field
          label="Reference"
          name="reference"
          optional
          error={form.error('reference')}
          hint="A ticket, a mail’s subject, a document."
        >
          {(control) => (
            <Input {...control} key={form.value('reference')} defaultValue={form.value('reference')} />
          )}
        </Field>
      </div>
      <div>
        <PendingButton pending={form.pending} pendingLabel="Saving…">
          {label}
        </PendingButton>
      </div>
    </form>
  )
}
