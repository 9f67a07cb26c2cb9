'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { useFormAction } from '@/components/forms/use-form-action'
import { ROLES } from '@/components/partners/roles'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import type { FormAction } from '@/lib/action-state'

type Props = {
  action: FormAction<{ declined: true }>
  invitation: { id: string; partnerName: string; role: string; open: boolean }
  user: { email: string; name: string | null }
  partnerHref: string
}

export function InvitationAnswer({ action, invitation, user, partnerHref }: Props) {
  const form = useFormAction(action)
  const { id, partnerName, open } = invitation
  const role = ROLES.find(({ value }) => value === invitation.role)
  if (form.done) {
    return (
      <>
        <PageHeader title="Invitation declined" />
        <Callout tone="success" title="You are no member" live>
          {`Nothing else is needed. Should you change your mind, ask an owner of ${partnerName} for another one.`}
        </Callout>
      </>
    )
  }
  if (!open) {
    return (
      <>
        <PageHeader
          title="This invitation is over"
          description={`It was answered, withdrawn or has run out. If you accepted it, go on to ${partnerName}; otherwise ask an owner for a new one.`}
        />
        <div>
          <LinkButton href={partnerHref}>{`Go to ${partnerName}`}</LinkButton>
        </div>
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={`Join ${partnerName}`}
        description={`You are invited as ${role?.label.toLowerCase() ?? invitation.role}, and signed in as ${user.email}.`}
      />
      {role && <p className="text-ink-muted">{`What you can do then: ${uncapitalised(role.hint)}`}</p>}
      <form {...form.formProps} className="grid gap-4">
        <FormNotice message={form.message} />
        <input type="hidden" name="id" value={id} />
        {!user.name && (
          <Field
            label="Your name"
            name="name"
            hint="Colleagues see it beside what you do."
            error={form.error('name')}
          >
            {(control) => (
              <Input
                {...control}
                key={form.value('name')}
                defaultValue={form.value('name')}
                autoComplete="name"
                maxLength={80}
              />
            )}
          </Field>
        )}
        <div className="flex flex-wrap gap-2">
          <PendingButton pending={form.pending} name="answer" value="accept">
            Accept
          </PendingButton>
          <PendingButton pending={form.pending} name="answer" value="decline" variant="secondary">
            Decline
          </PendingButton>
        </div>
      </form>
    </>
  )
}

function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
