'use client'

import { type ComponentType, lazy, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

type Opened = { open: boolean }

/** A part of the page that is fetched when it is first wanted. Where it cannot be had, a sentence takes its place. */
export function loadOrSay<Props extends Opened>(load: () => Promise<{ default: ComponentType<Props> }>) {
  return lazy(() => load().catch(() => ({ default: CouldNotLoad as ComponentType<Props> })))
}

function CouldNotLoad({ open }: Opened): ReactNode {
  if (!open) return null
  return createPortal(
    <div className="fixed inset-x-4 bottom-4 z-50 mx-auto max-w-128">
      <Callout
        tone="warning"
        title="This part of the page could not be loaded"
        live
        actions={
          <Button size="sm" onClick={() => window.location.reload()}>
            Reload
          </Button>
        }
      >
        The connection is gone, or this page is from before an update. Reload it; what you typed stays here
        until you do.
      </Callout>
    </div>,
    document.body,
  )
}
