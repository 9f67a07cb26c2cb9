import { LinkTable } from '@/components/connections/link-table'
import { RevokeLink } from '@/components/connections/revoke-link'
import { Panel } from '@/components/ui/panel'
import type { LinkEntry } from '@/lib/connections/list-links'
import type { Entered } from '../enter'
import { withdrawLink } from './actions'
import { outcomeInWords } from './outcome-words'

type Props = { entered: Entered; links: LinkEntry[] }

/** Links that wait for their customer; nothing is drawn while there are none. */
export function Links({ entered, links }: Props) {
  const { base, now, fields, canAct } = entered
  if (links.length === 0) return null
  const rows = links.map((link) => ({ ...link, lastOutcome: outcomeInWords(link.lastOutcome) }))
  const acts = {
    freshHref: ({ id }: { id: string }) => `${base}/connections?fresh=${id}#new-link`,
    revoke: (link: { id: string; label: string }) => (
      <RevokeLink action={withdrawLink} place={fields} link={link} />
    ),
  }
  return (
    <Panel id="links" heading="Links without a connection" flush>
      <LinkTable links={rows} now={now} {...(canAct ? acts : {})} />
    </Panel>
  )
}
