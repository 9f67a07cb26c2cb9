'use client'

import type { PackValues } from '@/components/integrations/pack'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Panel } from '@/components/ui/panel'
import { Textarea } from '@/components/ui/textarea'

type Props = {
  pack: PackValues
  value: (name: string, first?: string) => string
  error: (name: keyof PackValues) => string | undefined
}

export function PackAddresses({ pack, value, error }: Props) {
  return (
    <Panel heading="Addresses" description="Pleo compares redirect URIs letter by letter.">
      <div className="grid gap-5">
        <Field
          label="Initiation URI"
          name="initiationUri"
          hint="Where a customer starts connecting; the target of Pleo's connect button."
          error={error('initiationUri')}
        >
          {(control) => (
            <Input
              {...control}
              mono
              defaultValue={value('initiationUri', pack.initiationUri)}
              autoComplete="off"
            />
          )}
        </Field>
        <Field
          label="Settings URI"
          name="settingsUri"
          hint="Where a customer manages the integration; linked from Pleo."
          error={error('settingsUri')}
        >
          {(control) => (
            <Input
              {...control}
              mono
              defaultValue={value('settingsUri', pack.settingsUri)}
              autoComplete="off"
            />
          )}
        </Field>
        <Field
          label="Redirect URIs"
          name="redirectUris"
          hint="One a line, https (http only for localhost in Staging). Postman needs its own two as well."
          error={error('redirectUris')}
        >
          {(control) => (
            <Textarea
              {...control}
              mono
              rows={3}
              defaultValue={value('redirectUris', pack.redirectUris.join('\n'))}
            />
          )}
        </Field>
      </div>
    </Panel>
  )
}
