'use client'

import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'
import { DialogSurface } from '@/components/ui/dialog-surface'

export type DialogProps = {
  /** What the button that opens it says. */
  trigger: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  title: string
  description?: ReactNode
  /** Usually a form; it closes by Escape, its cross, or a redirect. */
  children: ReactNode
}

export function Dialog({ trigger, variant, size, title, description, children }: DialogProps) {
  return (
    <Radix.Root>
      <Radix.Trigger className={buttonStyle(variant, size)}>{trigger}</Radix.Trigger>
      <DialogSurface title={title} description={description}>
        {children}
      </DialogSurface>
    </Radix.Root>
  )
}
