'use client'

import { FormNotice } from '@/components/forms/form-notice'
import { PendingButton } from '@/components/forms/pending-button'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { useFormAction } from '@/components/forms/use-form-action'
import {
  DETAIL_LABELS,
  type DetailName,
  FLOWS,
  LEVELS,
  OPTIONS,
} from '@/components/integrations/detail-fields'
import { DetailText } from '@/components/integrations/detail-text'
import { SavedMark } from '@/components/integrations/saved-mark'
import { useSaveAsYouGo } from '@/components/integrations/use-save-as-you-go'
import { Callout } from '@/components/ui/callout'
import { Panel } from '@/components/ui/panel'
import { RadioGroup } from '@/components/ui/radio-group'
import type { FormAction } from '@/lib/action-state'

type Props = {
  action: FormAction<{ missing: string[]; savedAt: string }>
  place: Place
  details: Record<DetailName, string>
  /** Viewers see the answers and cannot change them. */
  readOnly: boolean
}

/** Saved as you go; the button does the same without JavaScript, and for people who look for one. */
export function DetailsForm({ action, place, details, readOnly }: Props) {
  const form = useFormAction(action)
  const asYouGo = useSaveAsYouGo(action, place, form.formProps.ref)
  const field = (name: DetailName) => ({
    name,
    label: DETAIL_LABELS[name],
    value: form.value(name, details[name]),
    error: asYouGo.error(name) ?? form.error(name),
    savedAt: asYouGo.savedAt(name),
    saving: asYouGo.saving(name),
    readOnly,
  })
  const choice = (name: 'level' | 'option' | 'ownOAuthFlow', options: typeof LEVELS) => {
    const { label, value, error, savedAt, saving } = field(name)
    return (
      <SavedMark savedAt={savedAt} saving={saving} label={label}>
        <RadioGroup
          legend={label}
          name={name}
          defaultValue={value}
          error={error}
          options={readOnly ? options.map((option) => ({ ...option, disabled: true })) : options}
        />
      </SavedMark>
    )
  }
  return (
    <form {...form.formProps} {...asYouGo.formProps} className="grid max-w-200 gap-6">
      <FormNotice message={form.message ?? asYouGo.notice} />
      <PlaceFields place={place} />
      <Panel heading="For Pleo's access request">
        <div className="grid gap-5">
          <DetailText {...field('name')} />
          <div className="grid gap-5 sm:grid-cols-2">
            <DetailText
              {...field('companyName')}
              hint="Its legal name, as Pleo will know it."
              autoComplete="organization"
            />
            <DetailText
              {...field('companyEmail')}
              type="email"
              hint="Pleo answers to a company address only."
            />
          </div>
          <DetailText {...field('erp')} placeholder="Ledgerline" />
          <DetailText
            {...field('useCase')}
            long
            hint="What customers get from it, in two or three sentences."
          />
          <DetailText
            {...field('intendedApiUsage')}
            long
            hint="Which APIs you call, how often, and for how many customers."
          />
        </div>
      </Panel>
      <Panel heading="How far it goes">
        <div className="grid gap-6">
          {choice('level', LEVELS)}
          {choice('option', OPTIONS)}
          {choice('ownOAuthFlow', FLOWS)}
        </div>
      </Panel>
      <Panel heading="On your customers' pages">
        <div className="grid gap-5">
          <DetailText
            {...field('helpContact')}
            hint="Shown to customers who have a question: an address or a phone number."
            placeholder="help@company.example"
          />
          <DetailText
            {...field('returnAddresses')}
            long
            mono
            hint="Where a customer may be sent back to afterwards, one address a line. Connect links can use only these."
          />
        </div>
      </Panel>
      {!readOnly && (
        <div className="flex flex-wrap items-center gap-3">
          <PendingButton pending={form.pending} pendingLabel="Saving…">
            Save all
          </PendingButton>
          <span className="text-sm text-ink-muted">Fields are saved as you leave them.</span>
        </div>
      )}
      {form.done && <Callout tone="success" title="Everything on this page is saved." live />}
    </form>
  )
}
