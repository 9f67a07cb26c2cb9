'use client'

import type { ReactNode } from 'react'
import { CallResult, type CallShown } from '@/components/calls/call-result'
import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Callout } from '@/components/ui/callout'
import { Field } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'
import { Select } from '@/components/ui/select'
import type { FormAction } from '@/lib/action-state'

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
  const fieldsRefused = form.error('connectionId') || form.error('operation')
  return (
    <div className="grid gap-6">
      {obstacle ?? (
        <Panel heading="Make a call" description="None of these calls changes anything at Pleo.">
          <form {...form.formProps} className="grid gap-4">
            <FormNotice message={fieldsRefused ? null : form.message} />
            <PlaceFields place={place} />
            <div className="grid items-end gap-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1.5fr)_auto]">
              <Field label="Connection" name="connectionId" error={form.error('connectionId')}>
                {(control) => (
                  <Select
                    {...control}
                    key={form.value('connectionId')}
                    defaultValue={form.value('connectionId', chosen)}
                    options={connections.map(({ id, ...rest }) => ({ value: id, ...rest }))}
                  />
                )}
              </Field>
              <Field label="Call" name="operation" error={form.error('operation')}>
                {(control) => (
                  <Select
                    {...control}
                    key={form.value('operation')}
                    defaultValue={form.value('operation', 'first')}
                    options={OPERATIONS}
                  />
                )}
              </Field>
              <PendingButton pending={form.pending} pendingLabel="Calling…">
                Call Pleo
              </PendingButton>
            </div>
          </form>
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
