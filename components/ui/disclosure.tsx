import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

type DisclosureProps = {
  summary: ReactNode
  open?: boolean
  id?: string
  children: ReactNode
}

export function Disclosure({ summary, open, id, children }: DisclosureProps) {
  return (
    <details id={id} open={open} className="group/disclosure">
      <summary className="flex w-fit list-none items-center gap-1 rounded-sm text-ink-muted hover:text-ink">
        <ChevronRight
          aria-hidden="true"
          size={15}
          className="shrink-0 transition-transform group-open/disclosure:rotate-90"
        />
        <span>{summary}</span>
      </summary>
      <div className="pt-2 pl-5">{children}</div>
    </details>
  )
}
