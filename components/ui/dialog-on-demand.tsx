'use client'

import { type ReactNode, Suspense, useState } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'
import { loadOrSay } from '@/components/ui/load-or-say'

const DialogBox = loadOrSay(() => import('@/components/ui/dialog-box'))

/** A button and its dialog; the dialog's code is fetched when the button is first pressed. */
export function DialogOnDemand({
  trigger,
  variant,
  size,
  title,
  description,
  open,
  onOpenChange,
  children,
}: {
  trigger: ReactNode
  variant?: ButtonVariant | undefined
  size?: ButtonSize | undefined
  title: string
  description?: ReactNode
  open: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
}) {
  const [wanted, setWanted] = useState(false)
  function show() {
    setWanted(true)
    onOpenChange(true)
  }
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={show}
        className={buttonStyle(variant, size)}
      >
        {trigger}
      </button>
      {wanted && (
        <Suspense>
          <DialogBox open={open} onOpenChange={onOpenChange} title={title} description={description}>
            {children}
          </DialogBox>
        </Suspense>
      )}
    </>
  )
}
