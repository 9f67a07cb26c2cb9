'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { useFormAction } from '@/components/forms/use-form-action'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import type { FormAction } from '@/lib/action-state'

export function SignInForm({ action, to }: { action: FormAction<never>; to: string }) {
  const form = useFormAction(action)
  return (
    <form {...form.formProps} className="grid gap-4">
      <FormNotice message={form.error('email') ? null : form.message} />
      <input type="hidden" name="to" value={to} />
      <Field label="Work e-mail" name="email" error={form.error('email')}>
        {(control) => (
          <Input
            {...control}
            key={form.value('email')}
            type="email"
            autoComplete="email"
            defaultValue={form.value('email')}
            placeholder="you@company.example"
          />
        )}
      </Field>
      <div>
        <PendingButton pending={form.pending} pendingLabel="Sending…">
          Send sign-in link
        </PendingButton>
      </div>
    </form>
  )
}
