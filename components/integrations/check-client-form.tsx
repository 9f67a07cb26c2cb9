'use client'

import { PendingButton } from '@/components/forms/pending-button'
import { useFormAction } from '@/components/forms/use-form-action'
import { Callout } from '@/components/ui/callout'
import type { FormAction } from '@/lib/action-state'

type Check = { verdict: 'pass' | 'fail' | 'unknown'; status: number | null; words: string }

type Props = {
  action: FormAction<Check>
  names: { partner: string; integration: string; environment: string }
}

const LOOK = {
  pass: { tone: 'success', title: 'Pleo accepts these credentials' },
  fail: { tone: 'danger', title: 'Pleo refuses these credentials' },
  unknown: { tone: 'warning', title: 'Could not tell' },
} as const

export function CheckClientForm({ action, names }: Props) {
  const form = useFormAction(action)
  return (
    <form {...form.formProps} className="grid gap-3 border-t border-line pt-4">
      {Object.entries(names).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {form.message && <Callout tone="warning" title={form.message} live />}
      {form.done && (
        <Callout {...LOOK[form.done.verdict]} live>
          <p>{form.done.words}</p>
          <p>{form.done.status === null ? 'No answer arrived.' : `Status ${form.done.status}`}</p>
        </Callout>
      )}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <PendingButton pending={form.pending} pendingLabel="Asking Pleo…">
          Check credentials
        </PendingButton>
        <span className="text-sm text-ink-muted">
          Asks Pleo about a random token. At most once a minute; nothing is changed at Pleo.
        </span>
      </div>
    </form>
  )
}
