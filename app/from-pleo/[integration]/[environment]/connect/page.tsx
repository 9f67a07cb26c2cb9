import type { Metadata } from 'next'
import { FromPleo } from '@/components/connect/from-pleo'
import { loadFromPleo } from '../load-from-pleo'

export const metadata: Metadata = { title: 'Connect to Pleo' }

type Props = { params: Promise<{ integration: string; environment: string }> }

/** The Initiation URI: where Pleo's "connect" button leads. Connecting itself needs the customer's own link. */
export default async function InitiationPage({ params }: Props) {
  const { view, tag, staffPath } = await loadFromPleo(await params)
  return (
    <FromPleo
      {...view}
      tag={tag}
      title={`Connect ${view.integrationName}`}
      text={`${view.partnerName} connects each company with a link of its own, so that nobody else can. Sign in at ${view.partnerName} or write to them, and ask for your connect link.`}
      staffPath={`${staffPath}/connections`}
    />
  )
}
