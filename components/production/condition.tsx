import type { ReactNode } from 'react'
import { Panel } from '@/components/ui/panel'
import { State } from '@/components/ui/state'
import type { StateName } from '@/components/ui/state-table'

type Props = { number: number; title: string; state: StateName; children: ReactNode }

/** One of the conditions on the way into Production, in their order. */
export function Condition({ number, title, state, children }: Props) {
  return (
    <Panel
      heading={
        <>
          <span className="mr-1 text-ink-faint">{`${number}.`}</span>
          <span>{` ${title}`}</span>
        </>
      }
      actions={<State state={state} />}
    >
      <div className="grid gap-4">{children}</div>
    </Panel>
  )
}
