'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { useFormAction } from '@/components/forms/use-form-action'
import { ABOUT_THE_APP, type PackProblems, type PackValues } from '@/components/integrations/pack'
import { PackAddresses } from '@/components/integrations/pack-addresses'
import { PackScopes } from '@/components/integrations/pack-scopes'
import { Callout } from '@/components/ui/callout'
import { Checkbox } from '@/components/ui/checkbox'
import { Field, FieldError } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import type { FormAction } from '@/lib/action-state'

type Props = {
  action: FormAction<{ problems: PackProblems }>
  names: { partner: string; integration: string; environment: string }
  pack: PackValues
  problems: PackProblems
  scopes: { name: string; words: string }[]
  readOnly: boolean
}

/** The twelve fields in the order of Pleo's form. Unfinished packs are saved too. */
export function PackForm({ action, names, pack, problems, scopes, readOnly }: Props) {
  const form = useFormAction(action)
  const error = (name: keyof PackValues) => form.error(name) ?? problems[name]
  return (
    <form {...form.formProps} className="grid min-w-0 gap-6">
      <FormNotice message={form.message} />
      {Object.entries(names).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset disabled={readOnly} className="grid min-w-0 gap-6">
        <legend className="sr-only">Registration pack</legend>
        <Panel heading="The app">
          <div className="grid gap-5">
            {ABOUT_THE_APP.map(({ name, label, hint, placeholder }) => (
              <Field key={name} label={label} name={name} hint={hint} error={error(name)}>
                {(control) => (
                  <Input
                    {...control}
                    defaultValue={form.value(name, String(pack[name]))}
                    placeholder={placeholder}
                    autoComplete="off"
                  />
                )}
              </Field>
            ))}
            <Field
              label="Contacts"
              name="contacts"
              hint="E-mail addresses of the people responsible, one a line."
              error={error('contacts')}
            >
              {(control) => (
                <Textarea
                  {...control}
                  rows={2}
                  defaultValue={form.value('contacts', pack.contacts.join('\n'))}
                />
              )}
            </Field>
          </div>
        </Panel>
        <PackAddresses pack={pack} value={form.value} error={error} />
        <PackScopes chosen={pack.scopes} scopes={scopes} value={form.value} error={error('scopes')} />
        <Panel heading="How it authorises">
          <div className="grid gap-5">
            <div className="grid gap-1.5">
              <Checkbox
                name="pkce"
                label="PKCE support: Supported (S256)"
                hint="Pleo requires it. This dashboard always sends a challenge."
                defaultChecked={pack.pkce}
              />
              {error('pkce') && <FieldError label="PKCE support" error={String(error('pkce'))} />}
            </div>
            <RadioGroup
              legend="Subject type preference"
              name="subjectType"
              defaultValue={form.value('subjectType', pack.subjectType)}
              error={error('subjectType')}
              options={[
                { value: 'company', label: 'Company', hint: 'One connection is one Pleo company.' },
                {
                  value: 'organisation',
                  label: 'Organisation',
                  hint: 'This dashboard connects companies only; choose this if your own flow needs it.',
                },
              ]}
            />
          </div>
        </Panel>
      </fieldset>
      {!readOnly && (
        <div>
          <PendingButton pending={form.pending} pendingLabel="Saving…">
            Save registration pack
          </PendingButton>
        </div>
      )}
      {form.done && <Saved left={Object.keys(form.done.problems).length} />}
    </form>
  )
}

function Saved({ left }: { left: number }) {
  if (left === 0) {
    return (
      <Callout tone="success" title="Saved, and complete" live>
        Copy the text for Pleo's form and send it.
      </Callout>
    )
  }
  const fields = left === 1 ? 'One field needs' : `${left} fields need`
  return (
    <Callout tone="info" title="Saved as it is" live>
      {`${fields} another look before Pleo can register the client.`}
    </Callout>
  )
}
