'use client'

import { type RefObject, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'

type Typed = { text: string; start: number; end: number }

const seen = new WeakMap<HTMLTextAreaElement, Typed>()

/**
 * React, when it takes over a page, puts the server's text back into a textarea (it leaves an input as it is). For the
 * textarea of this id, what a person typed before the scripts arrived is put back, with the cursor where it was.
 */
export function useTypedBefore(id: string | undefined): RefObject<HTMLTextAreaElement | null> {
  const takingOver = useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  )
  const [typed] = useState(() => (takingOver ? typedInto(id) : undefined))
  const element = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    const control = element.current
    if (!typed || !control || control.value === typed.text) return
    control.value = typed.text
    if (control === document.activeElement) control.setSelectionRange(typed.start, typed.end)
  }, [typed])
  return element
}

/** React may begin more than once; what it found the first time is not there any more at the second. */
function typedInto(id: string | undefined): Typed | undefined {
  // On the server there is no document, nor the class of its elements.
  if (typeof document === 'undefined' || !id) return undefined
  const control = document.getElementById(id)
  if (!(control instanceof HTMLTextAreaElement)) return undefined
  const { value: text, defaultValue, selectionStart: start, selectionEnd: end } = control
  if (text !== defaultValue) seen.set(control, { text, start, end })
  return seen.get(control)
}
