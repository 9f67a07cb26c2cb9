import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

/** What the control inside a field has to carry; spread it onto the control. */
export type FieldControl = {
  id: string
  name: string
  required: boolean
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

export type FieldProps = {
  label: string
  name: string
  /** Only when two forms on a page use the same name. */
  id?: string
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
  /** Says "(optional)" where most of the form is required. */
  optional?: boolean
  children: (control: FieldControl) => ReactNode
}

export function Field({
  label,
  name,
  id = name,
  hint,
  error,
  required = false,
  optional = false,
  children,
}: FieldProps) {
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  const control: FieldControl = {
    id,
    name,
    required,
    'aria-describedby': classNames(hintId, errorId) || undefined,
    'aria-invalid': error ? true : undefined,
  }
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-medium">
        <span>{label}</span>
        {required && (
          <span aria-hidden="true" className="ml-0.5 text-bad">
            *
          </span>
        )}
        {optional && <span className="ml-1 font-normal text-ink-faint">(optional)</span>}
      </label>
      {hint && (
        <p id={hintId} className="-mt-1 text-sm text-ink-muted">
          {hint}
        </p>
      )}
      {children(control)}
      {error && <FieldError id={errorId} label={label} error={error} />}
    </div>
  )
}

/** The field is named for whoever hears the sentence away from the field. */
export function FieldError({ id, label, error }: { id?: string | undefined; label: string; error: string }) {
  return (
    <p id={id} className="flex gap-1.5 text-sm text-bad">
      <CircleAlert aria-hidden="true" size={14} className="mt-0.75 shrink-0" />
      <span>
        <span className="sr-only">{`${label}: `}</span>
        <span>{error}</span>
      </span>
    </p>
  )
}
