import { FormField } from '@/components/forms/form-field'
import type { FieldState } from '@/components/forms/use-form-action'
import { Panel } from '@/components/ui/panel'
import type { PackField } from '@/lib/integrations/registration-pack'

export function PackAddresses({ field }: { field: (name: PackField) => FieldState }) {
  return (
    <Panel heading="Addresses" description="Pleo compares redirect URIs letter by letter.">
      <div className="grid gap-5">
        <FormField
          {...field('initiationUri')}
          label="Initiation URI"
          hint="Where a customer starts connecting; the target of Pleo's connect button."
          mono
          autoComplete="off"
        />
        <FormField
          {...field('settingsUri')}
          label="Settings URI"
          hint="Where a customer manages the integration; linked from Pleo."
          mono
          autoComplete="off"
        />
        <FormField
          {...field('redirectUris')}
          label="Redirect URIs"
          hint="One a line, https (http only for localhost in Staging). Postman needs its own two as well."
          mono
          lines={3}
        />
      </div>
    </Panel>
  )
}
