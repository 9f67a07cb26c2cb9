'use client'

import type { KeyboardEvent, ReactNode } from 'react'

/** Arrow keys walk from row link to row link; everything else is left to the browser. */
export function TableKeys({ children }: { children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are the controls, this only moves between them
    <div onKeyDown={walk} className="@container">
      {children}
    </div>
  )
}

function walk(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')]
  const index = links.indexOf(event.target as HTMLElement)
  const next = index < 0 ? undefined : links[index + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
