import { STATEMENTS, type StatementKind } from '@/components/checklists/statements'
import { FieldsForm } from '@/components/forms/fields-form'
import type { Place } from '@/components/forms/place-fields'
import type { FormAction } from '@/lib/action-state'

export type StatementFormProps = {
  kind: StatementKind
  action: FormAction<never>
  place: Place
  step: string
  /** Whose name is kept with the words. */
  name: string
  /** The verb on the button: "Attest", "Withdraw". */
  label: string
}

/** What a person says about a step that no machine can see, or takes back. */
export function StatementForm({ kind, action, place, step, name, label }: StatementFormProps) {
  const { rows, variant } = STATEMENTS[kind](name)
  return (
    <FieldsForm
      action={action}
      place={place}
      hidden={{ step }}
      ids={kind}
      rows={rows}
      label={label}
      pendingLabel="Saving…"
      variant={variant}
    />
  )
}
