'use client'

import { useEffect } from 'react'

/** A step's address may come without its fragment, from a colleague or a mail: the step still opens in view. */
export function BringIntoView({ id }: { id: string }) {
  useEffect(() => {
    if (!window.location.hash) document.getElementById(id)?.scrollIntoView({ block: 'start' })
  }, [id])
  return null
}
