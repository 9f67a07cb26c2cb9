import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { AskFresh } from '@/components/connect/ask-fresh'
import { ConnectOffer } from '@/components/connect/connect-offer'
import { DeadEnd } from '@/components/connect/dead-end'
import { PublicFrame } from '@/components/frame/public-frame'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { systemClock } from '@/lib/clock'
import { type LinkView, viewLink } from '@/lib/connections/find-link'
import { environmentTag } from '@/lib/environments'
import { isExpected } from '@/lib/errors'
import { scopeInWords } from '@/lib/integrations/scopes'
import { callerNetwork } from '@/lib/network-address'
import { noteRefusal } from '@/lib/refusals/note-refusal'
import { noteRefused } from '@/lib/refusals/note-refused'

export const metadata: Metadata = { title: 'Connect to Pleo', referrer: 'no-referrer' }

type Props = {
  params: Promise<{ link: string }>
  searchParams: Promise<{ asked?: string; problem?: string }>
}

/** Looking changes nothing: unfurlers, mail scanners and prefetches open links too. */
export default async function ConnectPage({ params, searchParams }: Props) {
  const [{ link }, { asked, problem }] = await Promise.all([params, searchParams])
  const view = await look(link)
  if (view === 'rate_limited') return <DeadEnd reason="too_many_tries" />
  if (!view) return <DeadEnd reason="unknown" />
  const tag = <EnvironmentTag {...environmentTag(view.environment)} />
  const scopes = view.scopes.map((name) => ({ name, words: scopeInWords(name) }))
  if (view.state !== 'open') {
    const { state, partnerName, helpContact, freshAsked } = view
    const canAsk = state === 'expired' || state === 'revoked' || state === 'used'
    return (
      <DeadEnd
        reason={state}
        owner={view.integrationName}
        aside={tag}
        partnerName={partnerName}
        helpContact={helpContact}
      >
        {canAsk && (
          <AskFresh
            path={`/connect/${link}/ask`}
            asked={freshAsked || asked === '1'}
            partnerName={partnerName}
          />
        )}
      </DeadEnd>
    )
  }
  return (
    <PublicFrame owner={view.integrationName} aside={tag}>
      <ConnectOffer
        {...view}
        scopes={scopes}
        startPath={`/connect/${link}/start`}
        problem={problem === 'busy'}
      />
    </PublicFrame>
  )
}

async function look(link: string): Promise<LinkView | 'rate_limited' | null> {
  const where = 'page /connect/[link]'
  try {
    const view = await viewLink(link, systemClock(), callerNetwork(await headers()))
    if (!view) noteRefusal({ kind: 'wrong_link', where })
    return view
  } catch (error) {
    if (!isExpected(error, 'rate_limited')) throw error
    noteRefused(error, where)
    return 'rate_limited'
  }
}
