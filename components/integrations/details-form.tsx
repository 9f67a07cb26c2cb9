'use client'

import { useRef } from 'react'
import { Form } from '@/components/forms/form'
import { FormNotice } from '@/components/forms/form-notice'
import type { Place } from '@/components/forms/place-fields'
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
import { SubmitButton } from '@/components/ui/submit-button'
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
  const at = useRef<HTMLFormElement>(null)
  const asYouGo = useSaveAsYouGo(action, place, at)
  const field = (name: DetailName) => {
    const drawn = form.field(name, details[name])
    return {
      ...drawn,
      error: asYouGo.error(name) ?? drawn.error,
      label: DETAIL_LABELS[name],
      savedAt: asYouGo.savedAt(name),
      saving: asYouGo.saving(name),
    }
  }
  const text = (name: DetailName) => ({ ...field(name), readOnly })
  const choice = (name: 'level' | 'option' | 'ownOAuthFlow', options: typeof LEVELS) => {
    const { label, savedAt, saving, ...drawn } = field(name)
    return (
      <SavedMark savedAt={savedAt} saving={saving} label={label}>
        <RadioGroup
          {...drawn}
          legend={label}
          options={readOnly ? options.map((option) => ({ ...option, disabled: true })) : options}
        />
      </SavedMark>
    )
  }
  return (
    <Form
      form={form}
      place={place}
      failures="elsewhere"
      at={at}
      {...asYouGo.formProps}
      className="grid max-w-200 gap-6"
    >
      <FormNotice message={form.failure?.message ?? asYouGo.notice} />
      <Panel heading="For Pleo's access request">
        <div className="grid gap-5">
          <DetailText {...text('name')} />
          <div className="grid gap-5 sm:grid-cols-2">
            <DetailText
              {...text('companyName')}
              hint="Its legal name, as Pleo will know it."
              autoComplete="organization"
            />
            <DetailText
              {...text('companyEmail')}
              type="email"
              hint="Pleo answers to a company address only."
            />
          </div>
          <DetailText {...text('erp')} placeholder="Ledgerline" />
          <DetailText
            {...text('useCase')}
            lines={3}
            hint="What customers get from it, in two or three sentences."
          />
          <DetailText
            {...text('intendedApiUsage')}
            lines={3}
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
            {...text('helpContact')}
            hint="Shown to customers who have a question: an address or a phone number."
            placeholder="help@company.example"
          />
          <DetailText
            {...text('returnAddresses')}
            lines={3}
            mono
            hint="Where a customer may be sent back to afterwards, one address a line. Connect links can use only these."
          />
        </div>
      </Panel>
      {!readOnly && (
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton pendingLabel="Saving…">Save all</SubmitButton>
          <span className="text-sm text-ink-muted">Fields are saved as you leave them.</span>
        </div>
      )}
      {form.done && <Callout tone="success" title="Everything on this page is saved." live />}
    </Form>
  )
}
