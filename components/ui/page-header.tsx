import type { ReactNode } from 'react'

type PageHeaderProps = {
  title: ReactNode
  /** Above the title: a breadcrumb. */
  above?: ReactNode
  /** Beside the title: environment tag, state, badges. */
  meta?: ReactNode
  description?: ReactNode
  actions?: ReactNode
}

export function PageHeader({ title, above, meta, description, actions }: PageHeaderProps) {
  return (
    <header className="grid gap-1">
      {above}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-xl wrap-anywhere">{title}</h1>
          {meta}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {description && <p className="max-w-[68ch] text-ink-muted">{description}</p>}
    </header>
  )
}
