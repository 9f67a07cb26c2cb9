import type { ComponentProps, ReactNode } from 'react'

export type CheckboxProps = Omit<ComponentProps<'input'>, 'className' | 'type'> & {
  name: string
  label: ReactNode
  hint?: ReactNode
}

export function Checkbox({ label, hint, id, name, value, ...rest }: CheckboxProps) {
  const controlId = id ?? (value === undefined ? name : `${name}-${value}`)
  const hintId = hint ? `${controlId}-hint` : undefined
  return (
    <div className="flex items-start gap-2.5">
      <input
        type="checkbox"
        id={controlId}
        name={name}
        value={value}
        aria-describedby={hintId}
        className="mt-0.75 size-4 shrink-0 accent-accent"
        {...rest}
      />
      <div>
        <label htmlFor={controlId}>{label}</label>
        {hint && (
          <p id={hintId} className="text-sm text-ink-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
