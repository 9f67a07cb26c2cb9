import { type FieldQuestion, FormField } from '@/components/forms/form-field'
import type { FormHandle } from '@/components/forms/use-form-action'

export type AskedField = FieldQuestion & {
  name: string
  /** What it says before anybody has answered. */
  first?: string | undefined
}

/** Fields as a list; those of one row stand side by side where there is room. */
export function FieldRows<T>({ form, rows }: { form: FormHandle<T>; rows: AskedField[][] }) {
  return rows.map((row) => (
    <div key={row[0]?.name} className={row.length > 1 ? 'grid gap-4 sm:grid-cols-2' : undefined}>
      {row.map(({ first, ...asked }) => (
        <FormField key={asked.name} {...asked} {...form.field(asked.name, first)} />
      ))}
    </div>
  ))
}
