import { FieldsForm } from '@/components/forms/fields-form'
import type { Place } from '@/components/forms/place-fields'
import type { FormAction } from '@/lib/action-state'

export type ApprovalFormProps = { action: FormAction<never>; place: Place; name: string }

/** Pleo's answer as the partner received it: who, when, and where it can be looked up. */
export function ApprovalForm({ action, place, name }: ApprovalFormProps) {
  return (
    <FieldsForm
      action={action}
      place={place}
      rows={[
        [
          { name: 'approvedBy', label: 'Approved by', hint: 'The person at Pleo.', autoComplete: 'off' },
          { name: 'approvedOn', label: 'On', hint: 'The day of their answer.', type: 'date' },
        ],
        [
          {
            name: 'reference',
            label: 'Reference',
            hint: `A ticket, or the mail’s subject and date. Kept with your name, ${name}.`,
            autoComplete: 'off',
          },
        ],
      ]}
      label="Record the approval"
      pendingLabel="Saving…"
    />
  )
}
