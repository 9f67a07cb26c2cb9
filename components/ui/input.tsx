import type { ComponentProps } from 'react'

export type InputProps = Omit<ComponentProps<'input'>, 'className'> & {
  /** For identifiers, addresses and secrets. */
  mono?: boolean
}

export function Input({ mono = false, type = 'text', ...rest }: InputProps) {
  return (
    <input
      type={type}
      translate={mono ? 'no' : undefined}
      className={mono ? 'field-control font-mono text-sm' : 'field-control'}
      {...rest}
    />
  )
}
