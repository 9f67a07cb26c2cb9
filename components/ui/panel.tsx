import { type ReactNode, useId } from 'react'

type PanelProps = {
  heading: ReactNode
  level?: 2 | 3
  /** For links to this panel. */
  id?: string
  description?: ReactNode
  actions?: ReactNode
  footer?: ReactNode
  /** No padding: for a table or rows that reach the border. */
  flush?: boolean
  children: ReactNode
}

export function Panel({
  heading,
  level = 2,
  id,
  description,
  actions,
  footer,
  flush = false,
  children,
}: PanelProps) {
  const headingId = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} aria-labelledby={headingId} className="min-w-0 rounded-lg border border-line bg-surface">
      <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-1.5">
        <div className="min-w-0">
          <Heading id={headingId} className="text-base">
            {heading}
          </Heading>
          {description && <p className="text-sm text-ink-muted">{description}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      <div className={flush ? '' : 'p-4'}>{children}</div>
      {footer && <div className="border-t border-line px-4 py-2.5 text-sm text-ink-muted">{footer}</div>}
    </section>
  )
}
