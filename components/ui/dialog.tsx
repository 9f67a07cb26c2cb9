'use client'

import { type ReactNode, useState } from 'react'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-style'
import { DialogOnDemand } from '@/components/ui/dialog-on-demand'

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

export function Dialog(props: DialogProps) {
  const [open, setOpen] = useState(false)
  return <DialogOnDemand {...props} open={open} onOpenChange={setOpen} />
}
