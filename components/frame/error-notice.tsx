'use client'

import { Button } from '@/components/ui/button'

/** A bug of ours: no detail reaches the reader but the number that finds it in the log. */
export function ErrorNotice({ digest, retry }: { digest?: string | undefined; retry: () => void }) {
  return (
    <div role="alert" className="grid justify-items-start gap-4 rounded-lg border border-line bg-surface p-6">
      <h1 className="text-xl">Something broke on our side</h1>
      <p className="text-ink-muted">
        What was saved before is still there. If you were sending a form, check whether it arrived before you
        send it again.
      </p>
      {digest && (
        <p className="text-sm text-ink-muted">
          Reference for the log:{' '}
          <code translate="no" className="font-mono text-ink">
            {digest}
          </code>
        </p>
      )}
      <Button variant="primary" onClick={retry}>
        Try again
      </Button>
    </div>
  )
}
