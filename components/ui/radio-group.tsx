import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { FieldError } from '@/components/ui/field'

type RadioOption = {
  value: string
  label: string
  hint?: ReactNode
  disabled?: boolean
}

export type RadioGroupProps = {
  legend: string
  name: string
  id?: string
  options: RadioOption[]
  defaultValue?: string | undefined
  hint?: ReactNode
  error?: string | undefined
  required?: boolean
}

export function RadioGroup({
  legend,
  name,
  id = name,
  options,
  defaultValue,
  hint,
  error,
  required = false,
}: RadioGroupProps) {
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  return (
    <fieldset id={id} aria-describedby={classNames(hintId, errorId) || undefined}>
      <legend className="mb-1.5 font-medium">
        <span>{legend}</span>
        {required && (
          <span aria-hidden="true" className="ml-0.5 text-bad">
            *
          </span>
        )}
      </legend>
      {hint && (
        <p id={hintId} className="-mt-1 mb-1.5 text-sm text-ink-muted">
          {hint}
        </p>
      )}
      <div className="divide-y divide-line rounded-md border border-line-strong bg-surface">
        {options.map((option) => (
          <Option
            key={option.value}
            option={option}
            name={name}
            required={required}
            chosen={option.value === defaultValue}
          />
        ))}
      </div>
      {error && (
        <div className="mt-1.5">
          <FieldError id={errorId} label={legend} error={error} />
        </div>
      )}
    </fieldset>
  )
}

function Option({
  option,
  name,
  required,
  chosen,
}: {
  option: RadioOption
  name: string
  required: boolean
  chosen: boolean
}) {
  return (
    <label className="flex items-start gap-2.5 px-3 py-2 has-checked:bg-accent-soft has-disabled:opacity-60">
      <input
        type="radio"
        name={name}
        value={option.value}
        required={required}
        disabled={option.disabled}
        defaultChecked={chosen}
        className="mt-0.75 size-4 shrink-0 accent-accent"
      />
      <span>
        <span className="block">{option.label}</span>
        {option.hint && <span className="block text-sm text-ink-muted">{option.hint}</span>}
      </span>
    </label>
  )
}
