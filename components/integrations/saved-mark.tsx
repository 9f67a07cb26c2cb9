'use client'

import { Check } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = { savedAt: string | undefined; saving: boolean; label: string; children: ReactNode }

/** "Saved 14:02" at the right of a field's label, in the reader's own time. */
export function SavedMark({ savedAt, saving, label, children }: Props) {
  const time =
    savedAt && new Date(savedAt).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  return (
    <div className="relative">
      {children}
      <p role="status" className="absolute top-0 right-0 flex items-center gap-1 text-sm text-ink-muted">
        {saving && <span>Saving…</span>}
        {!saving && time && (
          <>
            <Check aria-hidden="true" size={13} className="text-good" />
            <span className="sr-only">{`${label}: `}</span>
            <span>{`Saved ${time}`}</span>
          </>
        )}
      </p>
    </div>
  )
}
