'use client'

import { type AskedField, FieldRows } from '@/components/forms/field-rows'
import { Form, type FormProps } from '@/components/forms/form'
import { useFormAction } from '@/components/forms/use-form-action'
import type { ButtonVariant } from '@/components/ui/button-style'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'

export type FieldsFormProps = Pick<FormProps<never>, 'place' | 'hidden'> & {
  action: FormAction<never>
  /** Goes before the ids of the fields. */
  ids?: string
  rows: AskedField[][]
  label: string
  pendingLabel: string
  variant?: ButtonVariant
}

/** A form that is a list of fields and a button, and leads to another page. */
export function FieldsForm({ action, ids, rows, label, pendingLabel, variant, ...sent }: FieldsFormProps) {
  const form = useFormAction(action, ids)
  return (
    <Form form={form} {...sent} failures="at-fields" className="grid max-w-2xl gap-4">
      <FieldRows form={form} rows={rows} />
      <div>
        <SubmitButton pendingLabel={pendingLabel} variant={variant}>
          {label}
        </SubmitButton>
      </div>
    </Form>
  )
}
