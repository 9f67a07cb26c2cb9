'use client'

import { Form } from '@/components/forms/form'
import { FormField } from '@/components/forms/form-field'
import type { Place } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import { ABOUT_THE_APP, type PackProblems } from '@/components/integrations/pack'
import { PackAddresses } from '@/components/integrations/pack-addresses'
import { PackScopes } from '@/components/integrations/pack-scopes'
import { Callout } from '@/components/ui/callout'
import { Checkbox } from '@/components/ui/checkbox'
import { FieldError } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import type { FormAction } from '@/lib/action-state'
import type { Pack, PackField } from '@/lib/integrations/registration-pack'

type Props = {
  action: FormAction<{ problems: PackProblems }>
  place: Place
  pack: Pack
  problems: PackProblems
  scopes: { name: string; words: string }[]
  readOnly: boolean
}

/** The twelve fields in the order of Pleo's form. Unfinished packs are saved too. */
export function PackForm({ action, place, pack, problems, scopes, readOnly }: Props) {
  const form = useFormAction(action)
  const field = (name: PackField) => {
    const drawn = form.field(name, [pack[name]].flat().join('\n'))
    return { ...drawn, error: drawn.error ?? problems[name] }
  }
  const pkce = field('pkce')
  return (
    <Form form={form} place={place} className="grid min-w-0 gap-6">
      <fieldset disabled={readOnly} className="grid min-w-0 gap-6">
        <legend className="sr-only">Registration pack</legend>
        <Panel heading="The app">
          <div className="grid gap-5">
            {ABOUT_THE_APP.map(({ name, label, hint, placeholder }) => (
              <FormField
                key={name}
                {...field(name)}
                label={label}
                hint={hint}
                placeholder={placeholder}
                autoComplete="off"
              />
            ))}
            <FormField
              {...field('contacts')}
              label="Contacts"
              hint="E-mail addresses of the people responsible, one a line."
              lines={2}
            />
          </div>
        </Panel>
        <PackAddresses field={field} />
        <PackScopes chosen={pack.scopes} scopes={scopes} field={form.field} error={field('scopes').error} />
        <Panel heading="How it authorises">
          <div className="grid gap-5">
            <div className="grid gap-1.5">
              <Checkbox
                name="pkce"
                label="PKCE support: Supported (S256)"
                hint="Pleo requires it. This dashboard always sends a challenge."
                defaultChecked={pack.pkce}
              />
              {pkce.error && <FieldError label="PKCE support" error={pkce.error} />}
            </div>
            <RadioGroup
              {...field('subjectType')}
              legend="Subject type preference"
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
          <SubmitButton pendingLabel="Saving…">Save registration pack</SubmitButton>
        </div>
      )}
      {form.done && <Saved left={Object.keys(form.done.problems).length} />}
    </Form>
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
