'use client'

import * as Radix from 'radix-ui/tooltip'
import type { ReactElement, ReactNode } from 'react'

export type TooltipProps = {
  /** An extra; never the only place where something is said. */
  content: ReactNode
  /** One focusable element. */
  children: ReactElement
}

const DELAY_MS = 300

export function Tooltip({ content, children }: TooltipProps) {
  return (
    <Radix.Provider delayDuration={DELAY_MS}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-50 max-w-72 rounded-sm bg-ink px-2 py-1 text-sm text-ink-inverse"
          >
            {content}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
