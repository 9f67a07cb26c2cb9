'use client'

import { FormField } from '@/components/forms/form-field'
import type { FormHandle } from '@/components/forms/use-form-action'
import { Checkbox } from '@/components/ui/checkbox'
import { FieldError } from '@/components/ui/field'
import { Panel } from '@/components/ui/panel'

type Props = {
  chosen: string[]
  scopes: { name: string; words: string }[]
  field: FormHandle<unknown>['field']
  error: string | undefined
}

export function PackScopes({ chosen, scopes, field, error }: Props) {
  const documented = new Set(scopes.map(({ name }) => name))
  const others = chosen.filter((name) => !documented.has(name))
  return (
    <Panel heading="Scopes" description="All that you need, and only what you need." id="scopes">
      <div className="grid gap-5">
        {error && <FieldError label="Scopes" error={error} />}
        <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
          {scopes.map(({ name, words }) => (
            <Checkbox
              key={name}
              name="scopes"
              value={name}
              label={
                <code translate="no" className="font-mono text-sm">
                  {name}
                </code>
              }
              hint={words}
              defaultChecked={chosen.includes(name)}
            />
          ))}
        </div>
        <FormField
          {...field('otherScopes', others.join(' '))}
          label="Other scopes"
          optional
          hint="Names that Pleo gave you beyond its documentation, separated by spaces."
          mono
          autoComplete="off"
        />
      </div>
    </Panel>
  )
}
