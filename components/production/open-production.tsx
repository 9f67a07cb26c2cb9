import { Confirm } from '@/components/forms/confirm'
import type { Place } from '@/components/forms/place-fields'
import type { FormAction } from '@/lib/action-state'

type Props = { action: FormAction<never>; place: Place; name: string }

/** The one decision that lets live customers in, confirmed by typing the integration's name. */
export function OpenProduction({ action, place, name }: Props) {
  return (
    <div>
      <Confirm
        action={action}
        place={place}
        trigger="Open Production"
        variant="primary"
        title={`Open Production for ${name}?`}
        description="Live customers can then be invited, with credentials of Production’s own. It is recorded once, with your name, and cannot be taken back; new authorisations can be suspended later."
        rows={[[{ name: 'confirmation', label: `Type “${name}” to confirm`, autoComplete: 'off' }]]}
        confirmLabel="Open Production"
        confirmVariant="primary"
        pendingLabel="Opening…"
      />
    </div>
  )
}
