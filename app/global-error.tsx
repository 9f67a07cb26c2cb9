'use client'

import './globals.css'
import { ErrorNotice } from '@/components/frame/error-notice'
import { PublicFrame } from '@/components/frame/public-frame'

/** Replaces the root layout when that is what failed. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="en-GB">
      <body>
        <title>Something broke · Partner dashboard</title>
        <PublicFrame>
          <ErrorNotice digest={error.digest} retry={reset} />
        </PublicFrame>
      </body>
    </html>
  )
}
