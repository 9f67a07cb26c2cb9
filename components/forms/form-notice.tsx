'use client'

import { useEffect, useRef } from 'react'
import { keepTypedText } from '@/components/forms/kept-text'
import { UNSENT_WORDS } from '@/components/forms/unsent-words'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'

/** A failure above its form, announced and scrolled to; nothing while there is none. */
export function FormNotice({ message }: { message: string | null }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (message) place.current?.scrollIntoView({ block: 'nearest' })
  }, [message])
  if (!message) return null
  return (
    <div ref={place}>
      <Callout
        tone="danger"
        title={message}
        live
        actions={message === UNSENT_WORDS.outdated && <ReloadButton />}
      />
    </div>
  )
}

function ReloadButton() {
  function reload() {
    keepTypedText()
    window.location.reload()
  }
  return (
    <Button size="sm" onClick={reload}>
      Reload
    </Button>
  )
}
