'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { useFormAction } from '@/components/forms/use-form-action'
import { ROLES } from '@/components/partners/roles'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import type { FormAction } from '@/lib/action-state'

export function InviteForm({ action, partner }: { action: FormAction<{ email: string }>; partner: string }) {
  const form = useFormAction(action)
  return (
    <Panel
      heading="Invite somebody"
      footer="We mail the invitation; it is open for seven days and answered once."
    >
      <form {...form.formProps} className="grid gap-4">
        <FormNotice message={form.message} />
        {form.done && <Callout tone="success" title={`Invitation sent to ${form.done.email}`} live />}
        <input type="hidden" name="partner" value={partner} />
        <Field label="E-mail" name="email" required error={form.error('email')}>
          {(control) => (
            <Input
              {...control}
              // Empty again for the next one.
              key={form.round}
              type="email"
              defaultValue={form.value('email')}
              placeholder="name@company.example"
              autoComplete="off"
            />
          )}
        </Field>
        <RadioGroup
          legend="Role"
          name="role"
          defaultValue={form.value('role', 'engineer')}
          error={form.error('role')}
          options={ROLES}
        />
        <div>
          <PendingButton pending={form.pending} pendingLabel="Inviting…">
            Send invitation
          </PendingButton>
        </div>
      </form>
    </Panel>
  )
}
