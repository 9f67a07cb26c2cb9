'use client'

import { EXPIRIES, type LinkCreated } from '@/components/connections/create-link-form'
import { LinkMade } from '@/components/connections/link-made'
import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { FormAction } from '@/lib/action-state'

export type ReconnectFormProps = {
  action: FormAction<LinkCreated>
  place: Place
  connection: { id: string; label: string; customerReference: string }
  primary: boolean
}

/** A link that brings the same company back to the same record. */
export function ReconnectForm({ action, place, connection, primary }: ReconnectFormProps) {
  const form = useFormAction(action)
  return (
    <div className="grid gap-4">
      {form.done && <LinkMade link={form.done} />}
      <form {...form.formProps} className="grid gap-4">
        <FormNotice message={form.message} />
        <PlaceFields place={place} />
        <input type="hidden" name="connectionId" value={connection.id} />
        <input type="hidden" name="label" value={connection.label} />
        <input type="hidden" name="customerReference" value={connection.customerReference} />
        <Field
          label="The link works for"
          name="expiryDays"
          error={form.error('expiryDays')}
          hint="The same company must authorise. The record, its label and its history stay."
        >
          {(control) => (
            <Select
              {...control}
              key={form.value('expiryDays')}
              defaultValue={form.value('expiryDays', '7')}
              options={EXPIRIES}
            />
          )}
        </Field>
        <div>
          <PendingButton
            pending={form.pending}
            pendingLabel="Creating…"
            variant={primary ? 'primary' : 'secondary'}
          >
            Create reconnect link
          </PendingButton>
        </div>
      </form>
    </div>
  )
}
