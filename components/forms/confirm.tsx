'use client'

import { type ReactNode, useState } from 'react'
import { type AskedField, FieldRows } from '@/components/forms/field-rows'
import { Form, type FormProps } from '@/components/forms/form'
import { useFormAction } from '@/components/forms/use-form-action'
import { Button } from '@/components/ui/button'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-style'
import { DialogOnDemand } from '@/components/ui/dialog-on-demand'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'

export type ConfirmProps<T> = Pick<FormProps<T>, 'place' | 'hidden'> & {
  action: FormAction<T>
  trigger: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  title: string
  /** What will happen, and what will not. */
  description: ReactNode
  /** Further fields: a reason, a name to type. */
  rows?: AskedField[][]
  /** A verb: "Disconnect". */
  confirmLabel: string
  confirmVariant?: 'primary' | 'danger'
  pendingLabel?: string
}

/** A server action behind the dialog that asks first. A failure keeps the dialog open and says why. */
export function Confirm<T>(props: ConfirmProps<T>) {
  const { action, place, hidden, rows = [], confirmLabel, confirmVariant, pendingLabel, ...dialog } = props
  const form = useFormAction(action)
  // Open is what was opened since the verb last did its work.
  const [openedIn, setOpenedIn] = useState<number | null>(null)
  const open = (wanted: boolean) => setOpenedIn(wanted ? form.round : null)
  return (
    <DialogOnDemand {...dialog} open={openedIn === form.round} onOpenChange={open}>
      <Form form={form} place={place} hidden={hidden} className="grid gap-4">
        <FieldRows form={form} rows={rows} />
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={() => open(false)}>
            Cancel
          </Button>
          <SubmitButton variant={confirmVariant ?? 'danger'} pendingLabel={pendingLabel}>
            {confirmLabel}
          </SubmitButton>
        </div>
      </Form>
    </DialogOnDemand>
  )
}
