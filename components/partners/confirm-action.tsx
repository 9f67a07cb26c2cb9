'use client'

import type { ReactNode } from 'react'
import { Confirm } from '@/components/ui/confirm'
import type { FormAction } from '@/lib/action-state'

type Props = {
  action: FormAction<void>
  trigger: string
  title: string
  description: ReactNode
  confirmLabel: string
  hidden: Record<string, string>
}

/** A server action behind the dialog that asks first. */
export function ConfirmAction({ action, ...dialog }: Props) {
  return (
    <Confirm
      {...dialog}
      variant="ghost"
      size="sm"
      action={async (form) => {
        const outcome = await action({ status: 'idle' }, form)
        return outcome.status === 'failed' ? { error: outcome.message } : undefined
      }}
    />
  )
}
