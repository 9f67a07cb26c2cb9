import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { State } from '@/components/ui/state'
import type { StateName } from '@/components/ui/state-table'

export type NextStep = {
  title: string
  purpose: string
  state: StateName
  since: Date | null
  minutes?: number | undefined
  because: string | null
  /** The step itself, with its texts and evidence. */
  href: string
  /** The one action; left out for those who may only look. */
  action: { label: string; href: string } | null
}

/** What to do next, whose turn it is, and the one button that does it. */
export function NextPanel({ next, now }: { next: NextStep; now: Date }) {
  return (
    <Panel heading="Next">
      <div className="grid h-full content-between gap-4">
        <div className="grid gap-1">
          <p className="text-xl font-medium text-balance">
            <Link href={next.href} className="hover:underline">
              {next.title}
            </Link>
          </p>
          <p className="text-ink-muted">{next.because ?? next.purpose}</p>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p className="text-ink-muted">
            <State state={next.state} />
            <Since next={next} now={now} />
            {next.minutes && (
              <span>{` · about ${next.minutes} ${next.minutes === 1 ? 'minute' : 'minutes'}`}</span>
            )}
          </p>
          {next.action && (
            <LinkButton href={next.action.href} variant="primary">
              <span>{next.action.label}</span>
              <span aria-hidden="true">→</span>
            </LinkButton>
          )}
        </div>
      </div>
    </Panel>
  )
}

function Since({ next, now }: { next: NextStep; now: Date }): ReactNode {
  if (!next.since) return null
  return (
    <>
      <span> · </span>
      <RelativeTime at={next.since} now={now} />
    </>
  )
}
