import { Confirm } from '@/components/forms/confirm'
import type { Place } from '@/components/forms/place-fields'
import type { FormAction } from '@/lib/action-state'

type Props = { action: FormAction<never>; place: Place; connection: { id: string; label: string } }

export function Disconnect({ action, place, connection }: Props) {
  return (
    <Confirm
      action={action}
      place={place}
      trigger="Disconnect"
      title={`Disconnect ${connection.label}?`}
      description="The installation is removed at Pleo and both tokens are deleted here: calls stop at once. The record and its history stay, and the customer can authorise again."
      confirmLabel="Disconnect"
      pendingLabel="Disconnecting…"
      hidden={{ connectionId: connection.id }}
    />
  )
}
