import { Confirm } from '@/components/forms/confirm'
import type { Place } from '@/components/forms/place-fields'
import type { FormAction } from '@/lib/action-state'

type Props = { action: FormAction<never>; place: Place }

export function SuspendProduction({ action, place }: Props) {
  return (
    <Confirm
      action={action}
      place={place}
      trigger="Suspend new authorisations"
      title="Suspend new authorisations?"
      description="No customer can authorise or reconnect in Production until an owner resumes. Connections that exist go on working."
      rows={[[{ name: 'words', label: 'Why', hint: 'Colleagues and reviewers read it.', lines: 3 }]]}
      confirmLabel="Suspend"
      pendingLabel="Suspending…"
    />
  )
}

export function ResumeProduction({ action, place }: Props) {
  return (
    <Confirm
      action={action}
      place={place}
      trigger="Resume authorisations"
      variant="primary"
      title="Resume authorisations?"
      description="Customers can authorise in Production again, with the links that have not expired."
      confirmLabel="Resume"
      confirmVariant="primary"
      pendingLabel="Resuming…"
    />
  )
}
