'use client'

import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { DialogSurface } from '@/components/ui/dialog-surface'

// A default export, because that is what React.lazy loads.
export default function DialogBox({
  open,
  onOpenChange,
  title,
  description,
  children,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: ReactNode
  children: ReactNode
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <DialogSurface title={title} description={description}>
        {children}
      </DialogSurface>
    </Radix.Root>
  )
}
