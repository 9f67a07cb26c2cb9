import type { Metadata } from 'next'
import { PublicFrame } from '@/components/frame/public-frame'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'

export const metadata: Metadata = { title: 'Check your mail' }

export default function SentPage() {
  return (
    <PublicFrame width="sm">
      <PageHeader
        title="Check your mail"
        description="If this address belongs to a member or was invited, a sign-in link is on its way. It works once, for 15 minutes."
      />
      <p className="text-ink-muted">
        Nothing there after a minute? Look in the spam folder, or ask an owner of your partner account whether
        you were invited under this address.
      </p>
      <div>
        <LinkButton href="/sign-in" variant="secondary">
          Use another address
        </LinkButton>
      </div>
    </PublicFrame>
  )
}
