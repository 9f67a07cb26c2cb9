'use client'

import { ErrorNotice } from '@/components/frame/error-notice'
import { PublicFrame } from '@/components/frame/public-frame'

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <PublicFrame>
      <ErrorNotice digest={error.digest} retry={reset} />
    </PublicFrame>
  )
}
