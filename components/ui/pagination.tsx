import { buttonStyle } from '@/components/ui/button-style'
import { LinkButton } from '@/components/ui/link-button'

type PaginationProps = {
  previousHref?: string | undefined
  nextHref?: string | undefined
  /** "1–50 of 312". */
  summary: string
}

export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 text-sm text-ink-muted">
      <span>{summary}</span>
      <span className="flex gap-2">
        <Step href={previousHref} label="Previous" />
        <Step href={nextHref} label="Next" />
      </span>
    </nav>
  )
}

function Step({ href, label }: { href: string | undefined; label: string }) {
  if (href) {
    return (
      <LinkButton href={href} size="sm">
        {label}
      </LinkButton>
    )
  }
  return (
    <span aria-hidden="true" className={`${buttonStyle('ghost', 'sm')} pointer-events-none`}>
      {label}
    </span>
  )
}
