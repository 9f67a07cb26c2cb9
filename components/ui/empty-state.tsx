import type { ReactNode } from 'react'

type EmptyStateProps = {
  title: string
  /** Why it is empty and what would fill it. */
  children?: ReactNode
  action?: ReactNode
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="grid justify-items-start gap-3 px-4 py-6">
      <div className="grid gap-1">
        <p className="font-medium">{title}</p>
        {children && <div className="max-w-[60ch] text-ink-muted">{children}</div>}
      </div>
      {action}
    </div>
  )
}
