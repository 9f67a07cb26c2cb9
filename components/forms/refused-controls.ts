import { isUnsent } from '@/components/forms/unsent-words'
import type { Failure } from '@/lib/action-state'

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Takes a person to the first field that was refused, unless they have gone on to another one meanwhile. */
export function goToFirstRefused(form: HTMLFormElement, failure: Failure, sentFrom: Element | null): void {
  const here = document.activeElement
  if (here === document.body || here === sentFrom) refusedControls(form, failure)[0]?.focus()
}

/** A text that its refusal did not bring back was a secret in the wrong field: it does not stay in the page either. */
export function emptyForgotten(form: HTMLFormElement, failure: Failure): void {
  if (isUnsent(failure.code)) return
  for (const control of refusedControls(form, failure)) {
    const isText = control instanceof HTMLTextAreaElement || control.type === 'text'
    if (isText && failure.values[control.name] === undefined) control.value = ''
  }
}

function refusedControls(form: HTMLFormElement, { fields }: Failure): Control[] {
  return [...form.elements].filter(
    (element): element is Control => isControl(element) && fields[element.name] !== undefined,
  )
}

function isControl(element: Element): element is Control {
  if (element instanceof HTMLInputElement) return element.type !== 'hidden'
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
}
