'use client'

import { X } from 'lucide-react'
import { useState } from 'react'
import { Callout, type CalloutTone } from '@/components/ui/callout'

export type FlashMessage = { tone: CalloutTone; message: string }

export type FlashProps = { flash?: FlashMessage | undefined }

/** What the last action came to, on the page it led to. Stays until it is put away. */
export function Flash({ flash }: FlashProps) {
  const [dismissed, setDismissed] = useState<FlashMessage>()
  if (!flash || dismissed?.message === flash.message) return null
  return (
    <div className="relative [&>div]:pr-10">
      <Callout tone={flash.tone} title={flash.message} live />
      <button
        type="button"
        aria-label="Dismiss"
        onClick={() => setDismissed(flash)}
        className="absolute top-2 right-2 inline-flex size-7 items-center justify-center rounded-md text-ink-muted hover:text-ink"
      >
        <X aria-hidden="true" size={16} />
      </button>
    </div>
  )
}
