import Link from 'next/link'
import { RelativeTime } from '@/components/ui/relative-time'
import { State } from '@/components/ui/state'
import type { Verdict } from '@/generated/prisma/enums'

export type FactLine = {
  id: string
  verdict: Verdict
  text: string
  at: Date
  actor: string
  source: string
  /** "status: 200", never values of customers. */
  excerpt: string[]
  /** A person's own words. */
  words: string | null
  callHref: string | null
}

type FactListProps = {
  facts: FactLine[]
  now: Date
  /** One line each: the sentence, who and when. */
  brief?: boolean
}

/** Observations, newest first: what was seen, when, by whom, where. */
export function FactList({ facts, now, brief = false }: FactListProps) {
  return (
    <ol className="divide-y divide-line">
      {facts.map((fact) => (
        <li key={fact.id} className={brief ? 'px-4 py-1.5' : 'px-4 py-2.5'}>
          <div className="grid grid-cols-[1rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5">
            <span>
              <State state={fact.verdict} markOnly />
            </span>
            <p className="min-w-0">
              <span>{fact.text}</span>
              {brief && <span className="text-ink-muted max-sm:hidden">{` · ${fact.actor}`}</span>}
            </p>
            <span className="text-sm text-ink-muted">
              <RelativeTime at={fact.at} now={now} />
            </span>
          </div>
          {!brief && <FactSource fact={fact} />}
        </li>
      ))}
    </ol>
  )
}

function FactSource({ fact }: { fact: FactLine }) {
  return (
    <div className="grid gap-1 pl-6.5 text-sm text-ink-muted">
      <p className="wrap-anywhere">
        <span>{`${fact.actor} · ${fact.source}`}</span>
        {fact.callHref && (
          <>
            <span> · </span>
            <Link href={fact.callHref} className="link">
              Open the call
            </Link>
          </>
        )}
      </p>
      {fact.words && (
        <blockquote className="border-l-2 border-line-strong pl-2.5 text-ink wrap-anywhere whitespace-pre-line">
          {fact.words}
        </blockquote>
      )}
      {fact.excerpt.length > 0 && (
        <p translate="no" className="font-mono text-xs wrap-anywhere">
          {fact.excerpt.join(' · ')}
        </p>
      )}
    </div>
  )
}
