import Link from 'next/link'
import { type FactLine, FactList } from '@/components/facts/fact-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'

/** The newest observations of an environment, in words. */
export function Lately({ facts, href, now }: { facts: FactLine[]; href: string; now: Date }) {
  return (
    <Panel
      heading="Lately"
      flush
      actions={
        <Link href={href} className="link text-sm">
          All activity
        </Link>
      }
    >
      {facts.length > 0 ? (
        <div className="py-1">
          <FactList facts={facts} now={now} brief />
        </div>
      ) : (
        <EmptyState title="Nothing has been observed here yet">
          What the dashboard sees, and what colleagues attest, appears here with time and name.
        </EmptyState>
      )}
    </Panel>
  )
}
