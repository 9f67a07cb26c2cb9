'use client'

import { LinkMade } from '@/components/connections/link-made'
import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import type { FormAction } from '@/lib/action-state'

export type LinkCreated = { address: string; expiresAt: string }

export type CreateLinkFormProps = {
  action: FormAction<LinkCreated>
  place: Place
  returnAddresses: string[]
  /** Filled in where a customer asked for a fresh link. */
  given?: { label: string; customerReference: string } | undefined
}

export const EXPIRIES = [
  { value: '1', label: 'One day' },
  { value: '7', label: 'Seven days' },
  { value: '14', label: '14 days' },
  { value: '30', label: '30 days' },
]

/** A link for one customer to authorise, once. Its address is shown here and never again. */
export function CreateLinkForm({ action, place, returnAddresses, given }: CreateLinkFormProps) {
  const form = useFormAction(action)
  return (
    <div className="grid gap-4">
      {form.done && <LinkMade link={form.done} />}
      <form {...form.formProps} className="grid gap-4">
        <FormNotice message={form.message} />
        <PlaceFields place={place} />
        <Field label="Customer" name="label" error={form.error('label')} hint="As your team knows it.">
          {(control) => (
            <Input
              {...control}
              key={form.value('label')}
              defaultValue={form.value('label', given?.label)}
              placeholder="Oak & Elm Ltd"
            />
          )}
        </Field>
        <Field
          label="Your reference"
          name="customerReference"
          error={form.error('customerReference')}
          hint="Its id in your own system. It comes back with the connection."
        >
          {(control) => (
            <Input
              {...control}
              key={form.value('customerReference')}
              defaultValue={form.value('customerReference', given?.customerReference)}
              mono
            />
          )}
        </Field>
        <Field
          label="Expected company"
          name="expectedCompanyId"
          optional
          error={form.error('expectedCompanyId')}
          hint="Its Pleo id, if you know it. Any other company is then refused."
        >
          {(control) => (
            <Input
              {...control}
              key={form.value('expectedCompanyId')}
              defaultValue={form.value('expectedCompanyId')}
              mono
            />
          )}
        </Field>
        {returnAddresses.length > 0 && (
          <Field
            label="Return address"
            name="returnAddress"
            optional
            error={form.error('returnAddress')}
            hint="Where the customer goes on after the receipt."
          >
            {(control) => (
              <Select
                {...control}
                key={form.value('returnAddress')}
                defaultValue={form.value('returnAddress')}
                placeholder="Stay on the receipt"
                options={returnAddresses.map((value) => ({ value, label: value }))}
              />
            )}
          </Field>
        )}
        <Field label="Works for" name="expiryDays" error={form.error('expiryDays')}>
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
          <PendingButton pending={form.pending} pendingLabel="Creating…">
            Create link
          </PendingButton>
        </div>
      </form>
    </div>
  )
}
