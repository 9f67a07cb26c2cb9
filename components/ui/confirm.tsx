'use client'

import { type FormEvent, type ReactNode, useState, useTransition } from 'react'
import { FormNotice } from '@/components/forms/form-notice'
import { restoreTypedText } from '@/components/forms/kept-text'
import { Button } from '@/components/ui/button'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-style'
import { DialogOnDemand } from '@/components/ui/dialog-on-demand'
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
  const [pending, start] = useTransition()
  // Not `<form action>`: React would empty the fields after a refusal, and with them the reason just typed.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    start(async () => {
      const outcome = await props.action(form)
      setError(outcome?.error)
      if (!outcome?.error) setOpen(false)
    })
  }
  return (
    <DialogOnDemand
      trigger={props.trigger}
      variant={props.variant}
      size={props.size}
      title={props.title}
      description={props.description}
      open={open}
      onOpenChange={setOpen}
    >
      <form ref={restored} onSubmit={submit} className="grid gap-4">
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {props.children}
        <FormNotice message={error ?? null} />
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={() => setOpen(false)}>
            Cancel
          </Button>
          <SubmitButton
            variant={props.confirmVariant ?? 'danger'}
            pending={pending}
            pendingLabel={props.pendingLabel}
          >
            {props.confirmLabel}
          </SubmitButton>
        </div>
      </form>
    </DialogOnDemand>
  )
}

/** The form is drawn when the dialog is opened, be that after a reload. */
function restored(form: HTMLFormElement | null): void {
  if (form) restoreTypedText(form)
}
