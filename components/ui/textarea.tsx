'use client'

import type { ComponentProps } from 'react'
import { useTypedBefore } from '@/components/ui/use-typed-before'

export type TextareaProps = Omit<ComponentProps<'textarea'>, 'className' | 'ref'> & { mono?: boolean }

export function Textarea({ mono = false, rows = 4, ...rest }: TextareaProps) {
  return (
    <textarea
      ref={useTypedBefore(rest.id)}
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
