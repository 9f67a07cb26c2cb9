'use client'

import { Form } from '@/components/forms/form'
import { useFormAction } from '@/components/forms/use-form-action'
import { ROLES } from '@/components/partners/roles'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import type { MemberRole } from '@/generated/prisma/enums'
import type { FormAction } from '@/lib/action-state'
import type { MemberEntry } from '@/lib/partners/list-members'

type Props = {
  action: FormAction<{ role: MemberRole }>
  partner: string
  member: MemberEntry
}

export function ChangeRoleForm({ action, partner, member }: Props) {
  const form = useFormAction(action)
  const who = member.name ?? member.email
  return (
    <Form
      form={form}
      hidden={{ partner, memberId: member.id }}
      failures="elsewhere"
      className="grid justify-items-start gap-1"
    >
      <span className="flex items-center gap-2">
        <span className="min-w-28">
          <Select
            // A refused change shows the role that still holds.
            key={`${member.role}:${form.refusals}`}
            name="role"
            aria-label={`Role of ${who}`}
            defaultValue={member.role}
            options={ROLES}
          />
        </span>
        <SubmitButton pendingLabel="Saving…" variant="secondary" size="sm">
          <span>Save</span>
          <span className="sr-only">{` role of ${who}`}</span>
        </SubmitButton>
      </span>
      <span role="status" className={`text-sm ${form.failure ? 'text-bad' : 'text-ink-muted'}`}>
        {form.failure?.message ?? (form.done && 'Saved')}
      </span>
    </Form>
  )
}
