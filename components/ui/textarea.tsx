import type { ComponentProps } from 'react'

export type TextareaProps = Omit<ComponentProps<'textarea'>, 'className'> & { mono?: boolean }

export function Textarea({ mono = false, rows = 4, ...rest }: TextareaProps) {
  return (
    <textarea
      translate={mono ? 'no' : undefined}
      rows={rows}
      className={
        mono
          ? 'field-control field-sizing-content min-h-22 font-mono text-sm'
          : 'field-control field-sizing-content min-h-22'
      }
      {...rest}
    />
  )
}
