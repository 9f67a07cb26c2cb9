'use client'

import { X } from 'lucide-react'
import * as Radix from 'radix-ui/dialog'
import type { ReactNode } from 'react'
import { useReturnFocus } from '@/components/ui/use-return-focus'

/** What a dialog looks like; `dialog-box` decides when it is open. */
export function DialogSurface({
  title,
  description,
  children,
}: {
  title: string
  description?: ReactNode
  children: ReactNode
}) {
  const returnFocus = useReturnFocus()
  return (
    <Radix.Portal>
      <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
      <Radix.Content
        {...returnFocus}
        {...(description ? {} : { 'aria-describedby': undefined })}
        className="fixed top-[12vh] left-1/2 z-50 grid max-h-[80vh] grid-cols-[minmax(0,1fr)] w-[min(32rem,calc(100vw-2rem))] -translate-x-1/2 gap-4 overflow-y-auto rounded-lg border border-line-strong bg-surface p-5"
      >
        <div className="flex items-start justify-between gap-4">
          <Radix.Title className="min-w-0 text-lg">{title}</Radix.Title>
          <Radix.Close
            aria-label="Close"
            className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
          >
            <X aria-hidden="true" size={16} />
          </Radix.Close>
        </div>
        {description && (
          <Radix.Description asChild>
            <div className="-mt-2 text-ink-muted">{description}</div>
          </Radix.Description>
        )}
        {children}
      </Radix.Content>
    </Radix.Portal>
  )
}
