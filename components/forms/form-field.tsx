import type { ComponentProps, ReactNode } from 'react'
import type { FieldState } from '@/components/forms/use-form-action'
import { Field, type FieldControl } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select, type SelectOption } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'

type Asked = Pick<
  ComponentProps<'input'>,
  'type' | 'placeholder' | 'autoComplete' | 'maxLength' | 'spellCheck' | 'readOnly'
> & {
  /** A list to choose from. */
  options?: SelectOption[]
  /** As many lines of text, and more as they are typed. */
  lines?: number
  /** For identifiers, addresses and secrets. */
  mono?: boolean
}

export type FieldQuestion = Asked & {
  label: string
  hint?: ReactNode
  required?: boolean
  /** Says "(optional)" where most of the form is required. */
  optional?: boolean
}

/** A question and its answer: a text, a longer text, or one of a list. `state` comes from `form.field(name)`. */
export function FormField({
  id,
  name,
  defaultValue,
  error,
  label,
  hint,
  required,
  optional,
  ...asked
}: FieldState & FieldQuestion) {
  return (
    <Field
      id={id}
      name={name}
      label={label}
      hint={hint}
      error={error}
      required={required}
      optional={optional}
    >
      {(control) => <Answer {...control} {...asked} defaultValue={defaultValue} />}
    </Field>
  )
}

function Answer({ options, lines, mono, type, ...control }: FieldControl & Asked & { defaultValue: string }) {
  if (options) return <Select {...control} options={options} />
  if (lines) return <Textarea {...control} rows={lines} mono={mono} />
  return <Input {...control} type={type} mono={mono} />
}
