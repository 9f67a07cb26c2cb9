import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { DeadEnd } from '@/components/connect/dead-end'
import { Finishing } from '@/components/connect/finishing'
import { NotConnected } from '@/components/connect/not-connected'
import { Receipt } from '@/components/connect/receipt'
import { PublicFrame } from '@/components/frame/public-frame'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { systemClock } from '@/lib/clock'
import { viewOutcome } from '@/lib/connections/view-outcome'
import { environmentSettings, environmentTag } from '@/lib/environments'
import { scopeInWords } from '@/lib/integrations/scopes'
import { noteRefusal } from '@/lib/refusals/note-refusal'

export const metadata: Metadata = { title: 'Connect to Pleo', referrer: 'no-referrer' }

export default async function ReturnPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, jar] = await Promise.all([params, cookies()])
  const view = await viewOutcome(id, (name) => jar.get(name)?.value, systemClock())
  if (!view) {
    noteRefusal({ kind: 'wrong_callback', where: 'page /connect/return/[id]' })
    return <DeadEnd reason="other_browser" />
  }
  const local = environmentSettings(view.environment).local
  const scopes = view.scopes.map((name) => ({ name, words: scopeInWords(name) }))
  const tryAgain = view.linkOpen ? `/connect/${view.linkToken}` : null
  return (
    <PublicFrame
      owner={view.integrationName}
      aside={<EnvironmentTag {...environmentTag(view.environment)} />}
    >
      {view.outcome === 'completed' ? (
        <Receipt {...view} scopes={scopes} local={local} reference={id} />
      ) : view.outcome === 'exchanged' || view.outcome === 'exchanging' ? (
        <Finishing partnerName={view.partnerName} finishPath={`/connect/return/${id}/finish`} />
      ) : (
        <NotConnected {...view} tryAgain={tryAgain} askPath={`/connect/${view.linkToken}`} />
      )}
    </PublicFrame>
  )
}
