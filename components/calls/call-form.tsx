'use client'

import type { ReactNode } from 'react'
import { CallResult } from '@/components/calls/call-result'
import { Form } from '@/components/forms/form'
import { FormField } from '@/components/forms/form-field'
import type { Place } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Callout } from '@/components/ui/callout'
import { Panel } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'
import type { CallShown } from '@/lib/calls/make-call'

export type CallFormProps = {
  action: FormAction<{ calls: CallShown[]; skipped: string | null }>
  place: Place
  connections: { id: string; label: string; disabled: boolean }[]
  chosen?: string | undefined
  base: string
  /** Stands in for the form while no connection can be used; the answer just shown stays below it. */
  obstacle?: ReactNode
}

const OPERATIONS = [
  { value: 'first', label: 'First call: describe the token, then read what it may' },
  { value: 'introspect', label: 'GET /v1/introspect – describe the token in use' },
  { value: 'employees', label: 'GET /v2/employees – needs users:read' },
  { value: 'companies', label: 'GET /v1/companies – needs companies:read' },
]

/** Calls Pleo with a connection's token and shows the answer to whoever asked, once. */
export function CallForm({ action, place, connections, chosen, base, obstacle }: CallFormProps) {
  const form = useFormAction(action)
  return (
    <div className="grid gap-6">
      {obstacle ?? (
        <Panel heading="Make a call" description="None of these calls changes anything at Pleo.">
          <Form form={form} place={place} failures="at-fields" className="grid gap-4">
            <div className="grid items-end gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)_auto]">
              <FormField
                {...form.field('connectionId', chosen)}
                label="Connection"
                options={connections.map(({ id, ...rest }) => ({ value: id, ...rest }))}
              />
              <FormField {...form.field('operation', 'first')} label="Call" options={OPERATIONS} />
              <SubmitButton pendingLabel="Calling…">Call Pleo</SubmitButton>
            </div>
          </Form>
        </Panel>
      )}
      <div aria-live="polite" className="grid gap-6 empty:hidden">
        {form.done?.calls.map((shown) => (
          <CallResult key={shown.callId} call={shown} href={`${base}/calls/${shown.callId}`} />
        ))}
        {form.done?.skipped && <Callout title={form.done.skipped} />}
      </div>
    </div>
  )
}
