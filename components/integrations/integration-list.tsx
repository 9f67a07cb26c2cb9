import Link from 'next/link'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { EnvironmentTag, type EnvironmentTagProps } from '@/components/ui/environment-tag'
import { State } from '@/components/ui/state'
import { type StateCount, StateCounts } from '@/components/ui/state-counts'
import type { StateName } from '@/components/ui/state-table'

export type EnvironmentStanding = {
  tag: EnvironmentTagProps
  href: string
  /** Production before it is opened. */
  locked: boolean
  next: { title: string; state: StateName } | null
  ready: boolean
  counts: StateCount[]
}

export type IntegrationEntry = { name: string; href: string; meta: string; standings: EnvironmentStanding[] }

/** Every integration of a partner with its next step in each environment. */
export function IntegrationList({ entries, create }: { entries: IntegrationEntry[]; create: ReactNode }) {
  return (
    <div className="@container rounded-lg border border-line bg-surface">
      {entries.length === 0 ? (
        <EmptyState title="No integration yet" action={create}>
          An integration is what many Pleo customers will use: one checklist from the access request to the
          first Production call, one OAuth client in each environment.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {entries.map((entry) => (
            <Entry key={entry.href} entry={entry} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Entry({ entry }: { entry: IntegrationEntry }) {
  return (
    <li className="grid gap-x-6 gap-y-3 p-4 @3xl:grid-cols-3">
      <div className="min-w-0">
        <h2 className="text-lg wrap-anywhere">
          <Link href={entry.href} className="hover:underline">
            {entry.name}
          </Link>
        </h2>
        <p className="text-sm text-ink-muted">{entry.meta || 'Details not filled in yet'}</p>
      </div>
      {entry.standings.map((standing) => (
        <Standing key={standing.tag.environment} standing={standing} name={entry.name} />
      ))}
    </li>
  )
}

function Standing({ standing, name }: { standing: EnvironmentStanding; name: string }) {
  return (
    <div className="grid min-w-0 content-start gap-1">
      <Link
        href={standing.href}
        className="w-fit rounded-sm"
        aria-label={`${name}, ${standing.tag.environment === 'staging' ? 'Staging' : 'Production'}`}
      >
        <EnvironmentTag {...standing.tag} />
      </Link>
      <Next standing={standing} />
      <StateCounts counts={standing.counts} terse />
    </div>
  )
}

function Next({ standing }: { standing: EnvironmentStanding }) {
  const { locked, next, ready } = standing
  if (locked && (!next || next.state === 'locked')) {
    return (
      <p>
        <State state="locked" note="until Staging holds and Pleo approves" />
      </p>
    )
  }
  if (next) {
    return (
      <p className="wrap-anywhere">
        <State state={next.state} markOnly />
        <span>{` ${next.title}`}</span>
      </p>
    )
  }
  return <p className="text-ink-muted">{ready ? 'Every step holds' : 'Nothing can be done yet'}</p>
}
