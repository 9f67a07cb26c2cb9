'use client'

import { SavedMark } from '@/components/integrations/saved-mark'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'

type Props = {
  name: string
  label: string
  value: string
  error: string | undefined
  savedAt: string | undefined
  saving: boolean
  readOnly: boolean
  hint?: string
  long?: boolean
  mono?: boolean
  type?: string
  placeholder?: string
  autoComplete?: string
}

/** One text answer of the details form. */
export function DetailText(props: Props) {
  const { name, label, value, error, savedAt, saving, readOnly, hint, long, mono = false } = props
  return (
    <SavedMark savedAt={savedAt} saving={saving} label={label}>
      <Field label={label} name={name} error={error} hint={hint}>
        {(control) =>
          long ? (
            <Textarea {...control} defaultValue={value} readOnly={readOnly} rows={3} mono={mono} />
          ) : (
            <Input
              {...control}
              defaultValue={value}
              readOnly={readOnly}
              mono={mono}
              type={props.type ?? 'text'}
              placeholder={props.placeholder}
              autoComplete={props.autoComplete ?? 'off'}
            />
          )
        }
      </Field>
    </SavedMark>
  )
}
