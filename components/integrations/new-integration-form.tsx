'use client'

import { Form } from '@/components/forms/form'
import { FormField } from '@/components/forms/form-field'
import { useFormAction } from '@/components/forms/use-form-action'
import { LinkButton } from '@/components/ui/link-button'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'

type Props = { action: FormAction<never>; partner: string; cancelHref: string }

export function NewIntegrationForm({ action, partner, cancelHref }: Props) {
  const form = useFormAction(action)
  return (
    <Form
      form={form}
      hidden={{ partner }}
      className="grid max-w-160 gap-6 rounded-lg border border-line bg-surface p-4 sm:p-6"
    >
      <RadioGroup
        {...form.field('multiCustomer')}
        legend="Will many Pleo customers use this integration?"
        required
        options={[
          { value: 'yes', label: 'Yes, any customer of ours who uses Pleo can connect' },
          { value: 'no', label: "No, it is one company's own tool", hint: 'Pleo offers API keys for that.' },
        ]}
      />
      <RadioGroup
        {...form.field('builtByPartner')}
        legend="Do you build and run it yourselves?"
        required
        options={[
          { value: 'yes', label: 'Yes, it is our product' },
          { value: 'no', label: 'No, another vendor does', hint: 'That vendor applies, not you.' },
        ]}
      />
      <FormField
        {...form.field('name')}
        label="Name"
        required
        hint="For yourselves. Pleo's form asks for the public name later; that one must not contain “Pleo”."
        maxLength={80}
        placeholder="Acme Books for Ledgerline"
        autoComplete="off"
      />
      <div className="flex gap-2">
        <SubmitButton pendingLabel="Creating…">Create integration</SubmitButton>
        <LinkButton href={cancelHref} variant="ghost">
          Cancel
        </LinkButton>
      </div>
    </Form>
  )
}
