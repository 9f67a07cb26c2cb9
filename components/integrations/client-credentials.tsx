'use client'

import { Form } from '@/components/forms/form'
import { FormField } from '@/components/forms/form-field'
import type { Place } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { Callout } from '@/components/ui/callout'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'

type Props = {
  action: FormAction<{ fingerprint: string }>
  place: Place
  /** There are credentials already; these would replace them. */
  stored: boolean
}

export function ClientCredentials({ action, place, stored }: Props) {
  const form = useFormAction(action)
  const fields = (
    <Form form={form} place={place} className="grid gap-5">
      <FormField
        {...form.field('clientId')}
        label="Client ID"
        required
        mono
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
      />
      <FormField
        // A new field after each success: the secret does not stay in the page.
        key={form.round}
        {...form.field('clientSecret')}
        label="Client Secret"
        required
        hint="Sealed at once. Nobody can read it again, you included."
        type="password"
        mono
        autoComplete="off"
        spellCheck={false}
        maxLength={500}
        // Password managers would offer to keep it beside people's own passwords.
        data-1p-ignore
        data-lpignore="true"
      />
      <div>
        <SubmitButton pendingLabel="Sealing…">
          {stored ? 'Replace credentials' : 'Store credentials'}
        </SubmitButton>
      </div>
    </Form>
  )
  return (
    <Panel heading={stored ? 'New credentials' : 'Credentials as received'}>
      <div className="grid gap-4">
        {form.done && (
          <Callout tone="success" title="Stored and sealed" live>
            {`Fingerprint ${form.done.fingerprint}. Next: check that Pleo accepts them.`}
          </Callout>
        )}
        {stored ? (
          <Disclosure summary="Replace them with others from Pleo" open={form.failure !== null}>
            <div className="grid gap-4 pt-1">
              <p className="max-w-[68ch] text-ink-muted">
                A new secret for the same Client ID leaves every connection as it is. The old secret stays
                known here, so that it can never be sent as a token by mistake.
              </p>
              {fields}
            </div>
          </Disclosure>
        ) : (
          fields
        )}
      </div>
    </Panel>
  )
}
