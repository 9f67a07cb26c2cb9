'use client'

import { Form } from '@/components/forms/form'
import { FormField } from '@/components/forms/form-field'
import { useFormAction } from '@/components/forms/use-form-action'
import { ROLES } from '@/components/partners/roles'
import { Callout } from '@/components/ui/callout'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'

export function InviteForm({ action, partner }: { action: FormAction<{ email: string }>; partner: string }) {
  const form = useFormAction(action)
  return (
    <Panel
      heading="Invite somebody"
      footer="We mail the invitation; it is open for seven days and answered once."
    >
      <Form form={form} hidden={{ partner }} className="grid gap-4">
        {form.done && <Callout tone="success" title={`Invitation sent to ${form.done.email}`} live />}
        <FormField
          // Empty again for the next one.
          key={form.round}
          {...form.field('email')}
          label="E-mail"
          required
          type="email"
          placeholder="name@company.example"
          autoComplete="off"
        />
        <RadioGroup {...form.field('role', 'engineer')} legend="Role" options={ROLES} />
        <div>
          <SubmitButton pendingLabel="Inviting…">Send invitation</SubmitButton>
        </div>
      </Form>
    </Panel>
  )
}
