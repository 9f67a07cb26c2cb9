'use client'

import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'

export type SubmitButtonProps = Omit<ComponentProps<'button'>, 'className' | 'type'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  pendingLabel?: ReactNode
}

/** While its form is on the way it keeps the focus and its width, and swallows further clicks. */
export function SubmitButton({
  variant = 'primary',
  size,
  pendingLabel = 'Working…',
  children,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const { pending } = useFormStatus()
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
      {pending && <span className={LAYER}>{pendingLabel}</span>}
    </button>
  )
}

const LAYER = 'col-start-1 row-start-1 inline-flex items-center justify-center gap-1.5'
