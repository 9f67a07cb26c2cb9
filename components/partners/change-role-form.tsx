'use client'

import { PendingButton } from '@/components/forms/pending-button'
import { useFormAction } from '@/components/forms/use-form-action'
import { ROLES, type RoleName } from '@/components/partners/roles'
import { Select } from '@/components/ui/select'
import type { FormAction } from '@/lib/action-state'

type Props = {
  action: FormAction<{ role: RoleName }>
  partner: string
  member: { id: string; email: string; name: string | null; role: RoleName }
}

export function ChangeRoleForm({ action, partner, member }: Props) {
  const form = useFormAction(action)
  const who = member.name ?? member.email
  return (
    <form {...form.formProps} className="grid justify-items-start gap-1">
      <input type="hidden" name="partner" value={partner} />
      <input type="hidden" name="memberId" value={member.id} />
      <span className="flex items-center gap-2">
        <span className="min-w-28">
          <Select
            // A refused change shows the role that still holds.
            key={`${member.role}:${form.unsent ? '' : (form.message ?? '')}`}
            name="role"
            aria-label={`Role of ${who}`}
            defaultValue={member.role}
            options={ROLES}
          />
        </span>
        <PendingButton pending={form.pending} pendingLabel="Saving…" variant="secondary" size="sm">
          <span>Save</span>
          <span className="sr-only">{` role of ${who}`}</span>
        </PendingButton>
      </span>
      <span role="status" className={`text-sm ${form.message ? 'text-bad' : 'text-ink-muted'}`}>
        {form.message ?? (form.done && 'Saved')}
      </span>
    </form>
  )
}
