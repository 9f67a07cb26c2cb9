'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { useFormAction } from '@/components/forms/use-form-action'
import { Callout } from '@/components/ui/callout'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Panel } from '@/components/ui/panel'
import type { FormAction } from '@/lib/action-state'

type Props = {
  action: FormAction<{ fingerprint: string }>
  names: { partner: string; integration: string; environment: string }
  /** There are credentials already; these would replace them. */
  stored: boolean
}

export function ClientCredentials({ action, names, stored }: Props) {
  const form = useFormAction(action)
  const fields = (
    <form {...form.formProps} className="grid gap-5">
      <FormNotice message={form.message} />
      {Object.entries(names).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field label="Client ID" name="clientId" required error={form.error('clientId')}>
        {(control) => (
          <Input
            {...control}
            mono
            // A new field after a refusal: a secret that was pasted here is gone with the old one.
            key={form.error('clientId')}
            defaultValue={form.value('clientId')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
          />
        )}
      </Field>
      <Field
        label="Client Secret"
        name="clientSecret"
        required
        hint="Sealed at once. Nobody can read it again, you included."
        error={form.error('clientSecret')}
      >
        {(control) => (
          <Input
            {...control}
            mono
            // A new field after each success: the secret does not stay in the page.
            key={form.round}
            type="password"
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            // Password managers would offer to keep it beside people's own passwords.
            data-1p-ignore
            data-lpignore="true"
          />
        )}
      </Field>
      <div>
        <PendingButton pending={form.pending} pendingLabel="Sealing…">
          {stored ? 'Replace credentials' : 'Store credentials'}
        </PendingButton>
      </div>
    </form>
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
          <Disclosure summary="Replace them with others from Pleo" open={form.message !== null}>
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
