'use client'

import { confirming } from '@/components/forms/confirm-outcome'
import type { Place } from '@/components/forms/place-fields'
import { Confirm } from '@/components/ui/confirm'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import type { FormAction } from '@/lib/action-state'

type Props = { action: FormAction<never>; place: Place }

export function SuspendProduction({ action, place }: Props) {
  return (
    <Confirm
      trigger="Suspend new authorisations"
      title="Suspend new authorisations?"
      description="No customer can authorise or reconnect in Production until an owner resumes. Connections that exist go on working."
      confirmLabel="Suspend"
      pendingLabel="Suspending…"
      action={confirming(action)}
      hidden={place}
    >
      <Field label="Why" name="words" hint="Colleagues and reviewers read it.">
        {(control) => <Textarea {...control} rows={3} />}
      </Field>
    </Confirm>
  )
}

export function ResumeProduction({ action, place }: Props) {
  return (
    <Confirm
      trigger="Resume authorisations"
      variant="primary"
      title="Resume authorisations?"
      description="Customers can authorise in Production again, with the links that have not expired."
      confirmLabel="Resume"
      confirmVariant="primary"
      pendingLabel="Resuming…"
      action={confirming(action)}
      hidden={place}
    />
  )
}
