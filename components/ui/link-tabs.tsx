import Link from 'next/link'
import type { ReactNode } from 'react'

type LinkTab = { href: string; label: string; current?: boolean; count?: number; mark?: ReactNode }

type LinkTabsProps = {
  /** Names the group for screen readers. */
  label: string
  tabs: LinkTab[]
}

/** Views of one page, each with a URL of its own. */
export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav aria-label={label} className="relative overflow-x-auto border-b border-line">
      <ul className="flex gap-5">
        {tabs.map(({ href, label: text, current, count, mark }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className="-mb-px flex h-10 items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-ink-muted -outline-offset-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
            >
              {mark}
              <span>{text}</span>
              {count !== undefined && <span className="text-sm text-ink-faint">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
