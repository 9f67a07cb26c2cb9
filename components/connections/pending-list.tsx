'use client'

import { Form } from '@/components/forms/form'
import type { Place } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Callout } from '@/components/ui/callout'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'
import type { PendingEntry } from '@/lib/connections/finish-pending'

export type PendingListProps = {
  action: FormAction<{ finished: boolean }>
  place: Place
  pending: PendingEntry[]
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
    <Form form={form} place={place} hidden={{ authorisationId: id }} className="grid gap-2">
      <div className="flex items-center gap-3">
        <SubmitButton pendingLabel="Asking…" variant="secondary" size="sm">
          Ask Pleo again
        </SubmitButton>
        <span role="status">
          {form.done?.finished === false && 'Pleo still does not say. Try again in a minute.'}
        </span>
      </div>
    </Form>
  )
}
