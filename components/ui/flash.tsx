'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { Callout } from '@/components/ui/callout'

type FlashProps = { said?: string | undefined }

/** What was just done, on the page it led to. Stays until it is put away. */
export function Flash({ said }: FlashProps) {
  const [dismissed, setDismissed] = useState<string>()
  if (!said || dismissed === said) return null
  return (
    <div className="relative [&>div]:pr-10">
      <Callout tone="success" title={said} live />
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => setDismissed(said)}
        className="absolute top-2 right-2 inline-flex size-7 items-center justify-center rounded-md text-ink-muted hover:text-ink"
      >
        <X aria-hidden="true" size={16} />
      </button>
    </div>
  )
}
