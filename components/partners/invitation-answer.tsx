'use client'

import { Form } from '@/components/forms/form'
import { FormField } from '@/components/forms/form-field'
import { useFormAction } from '@/components/forms/use-form-action'
import { ROLES } from '@/components/partners/roles'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
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
      <Form form={form} hidden={{ id }} className="grid gap-4">
        {!user.name && (
          <FormField
            {...form.field('name')}
            label="Your name"
            hint="Colleagues see it beside what you do."
            autoComplete="name"
            maxLength={80}
          />
        )}
        <div className="flex flex-wrap gap-2">
          <SubmitButton name="answer" value="accept">
            Accept
          </SubmitButton>
          <SubmitButton name="answer" value="decline" variant="secondary">
            Decline
          </SubmitButton>
        </div>
      </Form>
    </>
  )
}

function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
