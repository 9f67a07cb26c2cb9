import type { ReactNode } from 'react'
import { Panel } from '@/components/ui/panel'
import { State } from '@/components/ui/state'
import type { StateName } from '@/components/ui/state-table'

type NothingNextProps = {
  state: StateName
  title: string
  children: ReactNode
  action?: ReactNode
}

/** The place of the next step where there is none: all done, or not open yet. */
export function NothingNext({ state, title, children, action }: NothingNextProps) {
  return (
    <Panel heading="Next">
      <div className="grid gap-3">
        <p className="flex items-center gap-2 text-xl font-medium">
          <State state={state} markOnly size={18} />
          <span>{title}</span>
        </p>
        <div className="text-ink-muted">{children}</div>
        {action && <div>{action}</div>}
      </div>
    </Panel>
  )
}
