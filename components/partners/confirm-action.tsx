'use client'

import type { ReactNode } from 'react'
import { confirming } from '@/components/forms/confirm-outcome'
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
  return <Confirm {...dialog} variant="ghost" size="sm" action={confirming(action)} />
}
