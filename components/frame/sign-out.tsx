'use client'

import { LogOut } from 'lucide-react'
import { type FormEvent, useState, useTransition } from 'react'
import { sendAction } from '@/components/forms/send-action'

type SignOutProps = {
  /** A server action, or the address of a route that takes the POST. */
  action: string | ((form: FormData) => Promise<void>)
}

export function SignOut({ action }: SignOutProps) {
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()
  function submit(event: FormEvent<HTMLFormElement>) {
    if (typeof action === 'string') return
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    start(async () => {
      const outcome = await sendAction(async (state) => {
        await action(form)
        return state
      }, form)
      setFailed(outcome.status === 'failed')
    })
  }
  return (
    <form action={action} method={typeof action === 'string' ? 'post' : undefined} onSubmit={submit}>
      <button
        type="submit"
        title="Sign out"
        aria-label="Sign out"
        aria-busy={pending || undefined}
        className="inline-flex size-7 items-center justify-center rounded-md text-ink-muted hover:bg-hover hover:text-ink"
      >
        <LogOut aria-hidden="true" size={16} />
      </button>
      {failed && (
        <p
          role="alert"
          className="absolute inset-x-3 bottom-full rounded-md border border-bad-line bg-bad-soft p-2 text-sm"
        >
          You are still signed in: the dashboard could not be reached. Try again, or reload the page first.
        </p>
      )}
    </form>
  )
}
