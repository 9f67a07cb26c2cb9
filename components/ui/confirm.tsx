'use client'

import * as Radix from 'radix-ui/dialog'
import { type ReactNode, useState } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'
import { Callout } from '@/components/ui/callout'
import { DialogSurface } from '@/components/ui/dialog-surface'
import { SubmitButton } from '@/components/ui/submit-button'

export type ConfirmOutcome = { error?: string | undefined } | undefined

export type ConfirmProps = {
  trigger: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  title: string
  /** What will happen, and what will not. */
  description: ReactNode
  /** A verb: "Disconnect". */
  confirmLabel: string
  confirmVariant?: 'primary' | 'danger'
  pendingLabel?: string
  /** Returning `{ error }` keeps the dialog open and shows the sentence. */
  action: (form: FormData) => Promise<ConfirmOutcome>
  /** Sent along. */
  hidden?: Record<string, string>
  /** Further fields: a reason, a name to type. */
  children?: ReactNode
}

export function Confirm(props: ConfirmProps) {
  const [open, setOpen] = useState(false)
  const [error, setError] = useState<string>()
  async function submit(form: FormData) {
    const outcome = await props.action(form)
    setError(outcome?.error)
    if (!outcome?.error) setOpen(false)
  }
  return (
    <Radix.Root open={open} onOpenChange={setOpen}>
      <Radix.Trigger className={buttonStyle(props.variant, props.size)}>{props.trigger}</Radix.Trigger>
      <DialogSurface title={props.title} description={props.description}>
        <form action={submit} className="grid gap-4">
          {Object.entries(props.hidden ?? {}).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {props.children}
          {error && <Callout tone="danger" title={error} live />}
          <div className="flex justify-end gap-2">
            <Radix.Close className={buttonStyle('ghost')}>Cancel</Radix.Close>
            <SubmitButton variant={props.confirmVariant ?? 'danger'} pendingLabel={props.pendingLabel}>
              {props.confirmLabel}
            </SubmitButton>
          </div>
        </form>
      </DialogSurface>
    </Radix.Root>
  )
}
