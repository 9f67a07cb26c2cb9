'use client'

import { useEffect, useRef } from 'react'
import { Callout } from '@/components/ui/callout'

/** A refusal above its form, announced and scrolled to; nothing while there is none. */
export function FormNotice({ message }: { message: string | null }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (message) place.current?.scrollIntoView({ block: 'nearest' })
  }, [message])
  if (!message) return null
  return (
    <div ref={place}>
      <Callout tone="danger" title={message} live />
    </div>
  )
}
