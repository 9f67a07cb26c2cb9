'use client'

import { type FieldQuestion, FormField } from '@/components/forms/form-field'
import type { FieldState } from '@/components/forms/use-form-action'
import { SavedMark } from '@/components/integrations/saved-mark'

type Props = FieldState & FieldQuestion & { savedAt: string | undefined; saving: boolean }

/** One text answer of the details form. */
export function DetailText({ savedAt, saving, ...field }: Props) {
  const autoComplete = field.lines ? undefined : 'off'
  return (
    <SavedMark savedAt={savedAt} saving={saving} label={field.label}>
      <FormField autoComplete={autoComplete} {...field} />
    </SavedMark>
  )
}
