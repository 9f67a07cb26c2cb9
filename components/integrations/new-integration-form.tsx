'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { useFormAction } from '@/components/forms/use-form-action'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { RadioGroup } from '@/components/ui/radio-group'
import type { FormAction } from '@/lib/action-state'

type Props = { action: FormAction<never>; partner: string; cancelHref: string }

export function NewIntegrationForm({ action, partner, cancelHref }: Props) {
  const form = useFormAction(action)
  return (
    <form
      {...form.formProps}
      className="grid max-w-160 gap-6 rounded-lg border border-line bg-surface p-4 sm:p-6"
    >
      <FormNotice message={form.message} />
      <input type="hidden" name="partner" value={partner} />
      <RadioGroup
        // Uncontrolled: a new key lets the answer sent without JavaScript come back chosen.
        key={`many:${form.value('multiCustomer')}`}
        legend="Will many Pleo customers use this integration?"
        name="multiCustomer"
        required
        defaultValue={form.value('multiCustomer')}
        error={form.error('multiCustomer')}
        options={[
          { value: 'yes', label: 'Yes, any customer of ours who uses Pleo can connect' },
          { value: 'no', label: "No, it is one company's own tool", hint: 'Pleo offers API keys for that.' },
        ]}
      />
      <RadioGroup
        key={`own:${form.value('builtByPartner')}`}
        legend="Do you build and run it yourselves?"
        name="builtByPartner"
        required
        defaultValue={form.value('builtByPartner')}
        error={form.error('builtByPartner')}
        options={[
          { value: 'yes', label: 'Yes, it is our product' },
          { value: 'no', label: 'No, another vendor does', hint: 'That vendor applies, not you.' },
        ]}
      />
      <Field
        label="Name"
        name="name"
        required
        hint="For yourselves. Pleo's form asks for the public name later; that one must not contain “Pleo”."
        error={form.error('name')}
      >
        {(control) => (
          <Input
            {...control}
            key={form.value('name')}
            defaultValue={form.value('name')}
            maxLength={80}
            placeholder="Acme Books for Ledgerline"
            autoComplete="off"
          />
        )}
      </Field>
      <div className="flex gap-2">
        <PendingButton pending={form.pending} pendingLabel="Creating…">
          Create integration
        </PendingButton>
        <LinkButton href={cancelHref} variant="ghost">
          Cancel
        </LinkButton>
      </div>
    </form>
  )
}
