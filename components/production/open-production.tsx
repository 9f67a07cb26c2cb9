'use client'

import { confirming } from '@/components/forms/confirm-outcome'
import type { Place } from '@/components/forms/place-fields'
import { Confirm } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { FormAction } from '@/lib/action-state'

type Props = { action: FormAction<never>; place: Place; name: string }

/** The one decision that lets live customers in, confirmed by typing the integration's name. */
export function OpenProduction({ action, place, name }: Props) {
  return (
    <div>
      <Confirm
        trigger="Open Production"
        variant="primary"
        title={`Open Production for ${name}?`}
        description="Live customers can then be invited, with credentials of Production’s own. It is recorded once, with your name, and cannot be taken back; new authorisations can be suspended later."
        confirmLabel="Open Production"
        confirmVariant="primary"
        pendingLabel="Opening…"
        action={confirming(action)}
        hidden={place}
      >
        <Field label={`Type “${name}” to confirm`} name="confirmation">
          {(control) => <Input {...control} autoComplete="off" />}
        </Field>
      </Confirm>
    </div>
  )
}
