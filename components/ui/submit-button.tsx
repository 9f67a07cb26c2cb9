'use client'

import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'

export type SubmitButtonProps = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  pendingLabel?: ReactNode
  /** For a form sent by code; a form with an `action` is watched by itself. */
  pending?: boolean
}

/** While its form is on the way it keeps the focus and its width, and swallows further clicks. */
export function SubmitButton({
  variant = 'primary',
  size,
  pendingLabel,
  pending: sending = false,
  children,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const pending = useFormStatus().pending || sending
  function click(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <button
      type="submit"
      className={`${buttonStyle(variant, size)} grid`}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      onClick={click}
      {...rest}
    >
      <span className={`${LAYER} ${pending ? 'invisible' : ''}`}>{children}</span>
      {pending && <span className={LAYER}>{pendingLabel ?? 'Working…'}</span>}
    </button>
  )
}

const LAYER = 'col-start-1 row-start-1 inline-flex items-center justify-center gap-1.5'
