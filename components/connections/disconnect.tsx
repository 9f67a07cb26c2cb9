'use client'

import { confirming } from '@/components/forms/confirm-outcome'
import type { Place } from '@/components/forms/place-fields'
import { Confirm } from '@/components/ui/confirm'
import type { FormAction } from '@/lib/action-state'

type Props = { action: FormAction<never>; place: Place; connection: { id: string; label: string } }

export function Disconnect({ action, place, connection }: Props) {
  return (
    <Confirm
      trigger="Disconnect"
      title={`Disconnect ${connection.label}?`}
      description="The installation is removed at Pleo and both tokens are deleted here: calls stop at once. The record and its history stay, and the customer can authorise again."
      confirmLabel="Disconnect"
      pendingLabel="Disconnecting…"
      action={confirming(action)}
      hidden={{ ...place, connectionId: connection.id }}
    />
  )
}
