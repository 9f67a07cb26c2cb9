import { FieldsForm } from '@/components/forms/fields-form'
import type { FormAction } from '@/lib/action-state'

export function SignInForm({ action, to }: { action: FormAction<never>; to: string }) {
  return (
    <FieldsForm
      action={action}
      hidden={{ to }}
      rows={[
        [
          {
            name: 'email',
            label: 'Work e-mail',
            type: 'email',
            autoComplete: 'email',
            placeholder: 'you@company.example',
          },
        ],
      ]}
      label="Send sign-in link"
      pendingLabel="Sending…"
    />
  )
}
