'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'

type CopyButtonProps = {
  value: string
  /** What is copied, as in "Copy Client ID". */
  label: string
  /** Draws the words beside the icon. */
  withText?: boolean
}

const SHOWN_MS = 2000

export function CopyButton({ value, label, withText = false }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  useEffect(() => {
    if (!outcome) return
    const timer = setTimeout(setOutcome, SHOWN_MS, undefined)
    return () => clearTimeout(timer)
  }, [outcome])

  function copy() {
    // Clipboard access is refused outside secure contexts and by some policies.
    if (!navigator.clipboard) return setOutcome('refused')
    navigator.clipboard.writeText(value).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    )
  }

  const Icon = outcome === 'copied' ? Check : Copy
  const said = { copied: 'Copied', refused: 'Select the text to copy it' }
  return (
    <>
      <button
        type="button"
        onClick={copy}
        title={`Copy ${label}`}
        aria-label={`Copy ${label}`}
        className={
          withText
            ? buttonStyle('secondary', 'sm')
            : 'relative z-1 inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-ink-faint hover:bg-hover hover:text-ink'
        }
      >
        <Icon aria-hidden="true" size={14} />
        {withText && <span>{outcome ? said[outcome] : 'Copy'}</span>}
      </button>
      <span role="status" className="sr-only">
        {outcome && said[outcome]}
      </span>
    </>
  )
}
