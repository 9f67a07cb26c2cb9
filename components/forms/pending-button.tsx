'use client'

import type { ReactNode } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'

export type PendingButtonProps = {
  pending: boolean
  children: ReactNode
  pendingLabel?: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  name?: string
  value?: string
}

/** The button of a form that `useFormAction` sends: while it is on the way it keeps focus and swallows clicks. */
export function PendingButton({
  pending,
  children,
  pendingLabel = 'Working…',
  variant = 'primary',
  size,
  ...rest
}: PendingButtonProps) {
  return (
    <button
      type="submit"
      className={buttonStyle(variant, size)}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
      {...rest}
    >
      {/* Two elements, of which one leaves: texts that a translator has replaced cannot be taken out by React. */}
      {pending ? <span key="pending">{pendingLabel}</span> : <span key="label">{children}</span>}
    </button>
  )
}
