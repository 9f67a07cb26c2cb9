'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { FormAction } from '@/lib/action-state'

export type WithdrawFormProps = { action: FormAction<never>; place: Place; step: string }

/** Takes back what was said about a step. What was said stays in the record. */
export function WithdrawForm({ action, place, step }: WithdrawFormProps) {
  const form = useFormAction(action)
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-4">
      <FormNotice message={form.error('words') ? null : form.message} />
      <PlaceFields place={place} />
      <input type="hidden" name="step" value={step} />
      <Field
        label="Why it no longer counts"
        name="words"
        id="withdraw-words"
        error={form.error('words')}
        hint="The step opens again. What was said before stays in the record."
      >
        {(control) => (
          <Textarea {...control} key={form.value('words')} rows={2} defaultValue={form.value('words')} />
        )}
      </Field>
      <div>
        <PendingButton pending={form.pending} pendingLabel="Saving…" variant="danger">
          Withdraw
        </PendingButton>
      </div>
    </form>
  )
}
