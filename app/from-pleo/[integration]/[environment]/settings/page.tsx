import type { Metadata } from 'next'
import { FromPleo } from '@/components/connect/from-pleo'
import { loadFromPleo } from '../load-from-pleo'

export const metadata: Metadata = { title: 'Manage the connection' }

type Props = { params: Promise<{ integration: string; environment: string }> }

/** The Settings URI: where Pleo sends a customer who wants to manage the integration. */
export default async function SettingsPage({ params }: Props) {
  const { view, tag, staffPath } = await loadFromPleo(await params)
  return (
    <FromPleo
      {...view}
      tag={tag}
      title={`Manage ${view.integrationName}`}
      text={`What is synchronised, and how, is set at ${view.partnerName}. To stop its access, remove it under the integrations of your company in Pleo, or ask ${view.partnerName} to disconnect you: both end it at once. To connect again, ask for a fresh link.`}
      staffPath={`${staffPath}/connections`}
    />
  )
}
