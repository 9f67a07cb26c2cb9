import type { ReactNode } from 'react'
import { Panel } from '@/components/ui/panel'
import { type StateCount, StateCounts } from '@/components/ui/state-counts'
import { TableKeys } from '@/components/ui/table-keys'

type StagePanelProps = { stage: string; title: string; counts: StateCount[]; children: ReactNode }

/** A stage of the way: its counts, its steps as rows. Arrow keys walk from row to row. */
export function StagePanel({ stage, title, counts, children }: StagePanelProps) {
  return (
    <Panel id={`stage-${stage}`} heading={title} actions={<StateCounts counts={counts} />} flush>
      <TableKeys>
        <ol className="divide-y divide-line">{children}</ol>
      </TableKeys>
    </Panel>
  )
}
