'use client'

import { Form } from '@/components/forms/form'
import type { Place } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { State } from '@/components/ui/state'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'
import type { Rehearsal } from '@/lib/calls/rehearse-gate'

export type RehearseFormProps = {
  action: FormAction<Rehearsal>
  place: Place
  label?: string
}

/** Offers the gate what it must refuse, and says what it did. */
export function RehearseForm({ action, place, label = 'Rehearse' }: RehearseFormProps) {
  const form = useFormAction(action)
  return (
    <Form form={form} place={place} className="grid gap-3">
      <div>
        <SubmitButton pendingLabel="Rehearsing…" variant="secondary">
          {label}
        </SubmitButton>
      </div>
      <div role="status">{form.done && <Outcome rehearsal={form.done} />}</div>
    </Form>
  )
}

function Outcome({ rehearsal }: { rehearsal: Rehearsal }) {
  const { secretRefused, environmentRefused, standIn } = rehearsal
  const lines = [
    {
      verdict: secretRefused ? ('pass' as const) : ('fail' as const),
      text: 'Client Secret as bearer token: refused before a connection was opened.',
      contrary: 'Client Secret as bearer token: the gate let it pass. Stop calls and report this.',
    },
    {
      verdict: environmentRefused ? ('pass' as const) : ('fail' as const),
      text: 'Token and host of another environment: refused before a connection was opened.',
      contrary: 'Token or host of another environment: the gate let it pass. Stop calls and report this.',
    },
    ...(standIn
      ? [
          {
            verdict: standIn.verdict,
            text: `The secret of Local Pleo’s own demo client, sent to Local Pleo as bearer: answered ${standIn.status ?? 'with nothing'}.`,
            contrary: `The secret of Local Pleo’s own demo client, sent to Local Pleo as bearer: answered ${standIn.status ?? 'with nothing'}.`,
          },
        ]
      : []),
  ]
  return (
    <ul className="grid gap-1">
      {lines.map(({ verdict, text, contrary }) => (
        <li key={text} className="flex gap-2">
          <span>
            <State state={verdict} markOnly />
          </span>
          <span>{verdict === 'fail' ? contrary : text}</span>
        </li>
      ))}
    </ul>
  )
}
