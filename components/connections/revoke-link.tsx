import { Confirm } from '@/components/forms/confirm'
import type { Place } from '@/components/forms/place-fields'
import type { FormAction } from '@/lib/action-state'

type Props = { action: FormAction<never>; place: Place; link: { id: string; label: string } }

export function RevokeLink({ action, place, link }: Props) {
  return (
    <Confirm
      action={action}
      place={place}
      trigger={
        <>
          <span>Withdraw</span>
          <span className="sr-only">{` the link for ${link.label}`}</span>
        </>
      }
      size="sm"
      title={`Withdraw the link for ${link.label}?`}
      description="Whoever opens it is told to ask for another one. Nothing that is connected changes."
      confirmLabel="Withdraw link"
      pendingLabel="Withdrawing…"
      hidden={{ linkId: link.id }}
    />
  )
}
