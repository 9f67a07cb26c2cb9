import type { ReactNode } from 'react'
import { PublicFrame } from '@/components/frame/public-frame'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'

type FromPleoProps = {
  title: string
  text: string
  integrationName: string
  partnerName: string
  clientUri: string | null
  helpContact: string
  tag: ReactNode
  /** Behind the sign-in, for the partner's own staff. */
  staffPath: string
}

/** For people whom Pleo sends here without a link of their own. */
export function FromPleo(props: FromPleoProps) {
  const { title, text, integrationName, partnerName, clientUri, helpContact, tag, staffPath } = props
  return (
    <PublicFrame owner={integrationName} aside={tag}>
      <PageHeader title={title} description={text} />
      <div className="flex flex-wrap gap-2">
        {clientUri && <LinkButton href={clientUri}>{`Go to ${partnerName}`}</LinkButton>}
        <LinkButton href={staffPath} variant="secondary">
          {`I work at ${partnerName}`}
        </LinkButton>
      </div>
      {helpContact && <p className="text-sm text-ink-muted">{`Questions? ${helpContact}`}</p>}
    </PublicFrame>
  )
}
