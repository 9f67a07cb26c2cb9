'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Callout } from '@/components/ui/callout'
import type { FormAction } from '@/lib/action-state'

type Pending = { id: string; label: string }

export type PendingListProps = {
  action: FormAction<{ finished: boolean }>
  place: Place
  pending: Pending[]
  canAct: boolean
}

/** Customers who authorised while Pleo would not say which company they are. Nothing is lost; Pleo can be asked again. */
export function PendingList({ action, place, pending, canAct }: PendingListProps) {
  return pending.map((entry) => (
    <Callout
      key={entry.id}
      tone="warning"
      title={`${entry.label} authorised, but Pleo has not said yet which company it is.`}
      actions={canAct && <AskAgain action={action} place={place} id={entry.id} />}
    >
      The tokens are kept sealed. Nobody has to authorise again.
    </Callout>
  ))
}

function AskAgain({ action, place, id }: { action: PendingListProps['action']; place: Place; id: string }) {
  const form = useFormAction(action)
  return (
    <form {...form.formProps} className="grid gap-2">
      <PlaceFields place={place} />
      <input type="hidden" name="authorisationId" value={id} />
      <FormNotice message={form.message} />
      <div className="flex items-center gap-3">
        <PendingButton pending={form.pending} pendingLabel="Asking…" variant="secondary" size="sm">
          Ask Pleo again
        </PendingButton>
        <span role="status">
          {form.done?.finished === false && 'Pleo still does not say. Try again in a minute.'}
        </span>
      </div>
    </form>
  )
}
