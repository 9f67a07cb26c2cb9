'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { FormAction } from '@/lib/action-state'

export type ApprovalFormProps = { action: FormAction<never>; place: Place; name: string }

/** Pleo's answer as the partner received it: who, when, and where it can be looked up. */
export function ApprovalForm({ action, place, name }: ApprovalFormProps) {
  const form = useFormAction(action)
  const fieldsRefused = form.error('approvedOn') || form.error('approvedBy') || form.error('reference')
  return (
    <form {...form.formProps} className="grid max-w-2xl gap-4">
      <FormNotice message={fieldsRefused ? null : form.message} />
      <PlaceFields place={place} />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Approved by"
          name="approvedBy"
          error={form.error('approvedBy')}
          hint="The person at Pleo."
        >
          {(control) => (
            <Input
              {...control}
              key={form.value('approvedBy')}
              defaultValue={form.value('approvedBy')}
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="On" name="approvedOn" error={form.error('approvedOn')} hint="The day of their answer.">
          {(control) => (
            <Input
              {...control}
              key={form.value('approvedOn')}
              defaultValue={form.value('approvedOn')}
              type="date"
            />
          )}
        </Field>
      </div>
      <Field
        label="Reference"
        name="reference"
        error={form.error('reference')}
        hint={`A ticket, or the mail’s subject and date. Kept with your name, ${name}.`}
      >
        {(control) => (
          <Input
            {...control}
            key={form.value('reference')}
            defaultValue={form.value('reference')}
            autoComplete="off"
          />
        )}
      </Field>
      <div>
        <PendingButton pending={form.pending} pendingLabel="Saving…">
          Record the approval
        </PendingButton>
      </div>
    </form>
  )
}
