import type { Metadata } from 'next'
import { PublicFrame } from '@/components/frame/public-frame'
import { LinkButton } from '@/components/ui/link-button'

export const metadata: Metadata = { title: 'Not found' }

/** The same words for what does not exist and for what is another partner's. */
export default function NotFound() {
  return (
    <PublicFrame>
      <div className="grid justify-items-start gap-4 rounded-lg border border-line bg-surface p-6">
        <h1 className="text-xl">There is nothing at this address</h1>
        <p className="text-ink-muted">
          The page may have moved, or it belongs to a partner you are not a member of. If somebody sent you
          the link, ask them to check it.
        </p>
        <LinkButton href="/">Go to the start</LinkButton>
      </div>
    </PublicFrame>
  )
}
