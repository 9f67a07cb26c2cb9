'use client'

import { type ComponentProps, type FormEvent, startTransition, useEffect, useRef } from 'react'
import { FormNotice } from '@/components/forms/form-notice'
import { type Place, PlaceFields } from '@/components/forms/place-fields'
import { emptyForgotten, goToFirstRefused } from '@/components/forms/refused-controls'
import type { FormHandle } from '@/components/forms/use-form-action'
import { type FormRef, useKeptText } from '@/components/forms/use-kept-text'
import type { Failure } from '@/lib/action-state'

export type FormProps<T> = Pick<ComponentProps<'form'>, 'className' | 'children' | 'onBlur' | 'onChange'> & {
  form: FormHandle<T>
  place?: Place
  /** Sent along. */
  hidden?: Record<string, string>
  /**
   * Where a failure is said: above the fields; there only when the fields themselves do not say it all; or by whoever
   * draws the form.
   */
  failures?: 'above' | 'at-fields' | 'elsewhere'
  /** For whoever has to look at the form's elements. */
  at?: FormRef
}

/** Works without JavaScript too. With it a form keeps what was typed: React would reset it after an action of its own. */
export function Form<T>({
  form,
  place,
  hidden = {},
  failures = 'above',
  at,
  children,
  ...rest
}: FormProps<T>) {
  const own = useRef<HTMLFormElement>(null)
  const ref = at ?? own
  const submit = useSubmit(form, ref)
  useKeptText(ref)
  return (
    <form ref={ref} action={form.send} onSubmit={submit} noValidate {...rest}>
      {failures !== 'elsewhere' && (
        <FormNotice message={said(form.failure, { ...place, ...hidden }, failures === 'at-fields')} />
      )}
      {place && <PlaceFields place={place} />}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}

function useSubmit<T>({ failure, send }: FormHandle<T>, ref: FormRef) {
  const sentFrom = useRef<Element>(null)
  useEffect(() => {
    if (!failure || !ref.current) return
    emptyForgotten(ref.current, failure)
    goToFirstRefused(ref.current, failure, sentFrom.current)
  }, [failure, ref])
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    sentFrom.current = document.activeElement
    const { submitter } = event.nativeEvent as SubmitEvent
    const given = new FormData(event.currentTarget, submitter)
    // Begun in the event itself: only then does the submit button learn of it.
    startTransition(() => send(given))
  }
}

/** What is wrong with something that has no field to say it is said with the failure. */
function said(failure: Failure | null, hidden: object, fieldsSuffice: boolean): string | null {
  if (!failure) return null
  const unsaid = Object.entries(failure.fields).filter(([name]) => name === 'form' || name in hidden)
  const atFields = Object.keys(failure.fields).length - unsaid.length
  if (fieldsSuffice && atFields > 0 && unsaid.length === 0) return null
  return [failure.message, ...unsaid.map(([, text]) => text)].join(' ')
}
