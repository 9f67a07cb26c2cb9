import Link from 'next/link'
import { Panel } from '@/components/ui/panel'
import { State } from '@/components/ui/state'
import type { StateName } from '@/components/ui/state-table'

export type WrongLine = { state: StateName; count: number; text: string; href: string }

/** Anything wrong, at a glance: what is amiss leads to where it is put right, the rest stays quiet. */
export function WrongPanel({ lines }: { lines: WrongLine[] }) {
  const wrong = lines.some(({ count }) => count > 0)
  return (
    <Panel heading={wrong ? 'Something is wrong' : 'Nothing is wrong'} flush>
      <ul className="py-1.5">
        {lines.map((line) => (
          <li key={line.state}>{line.count > 0 ? <Wrong line={line} /> : <Right line={line} />}</li>
        ))}
      </ul>
    </Panel>
  )
}

const ROW = 'grid grid-cols-[1rem_1.25rem_minmax(0,1fr)] items-baseline gap-x-2 px-4 py-1'

function Wrong({ line }: { line: WrongLine }) {
  return (
    <Link href={line.href} className={`${ROW} -outline-offset-2 hover:bg-sunken`}>
      <span>
        <State state={line.state} markOnly />
      </span>
      <span className="text-right font-medium">{line.count}</span>
      <span className="link font-medium">{line.text}</span>
    </Link>
  )
}

function Right({ line }: { line: WrongLine }) {
  return (
    <div className={`${ROW} text-ink-muted`}>
      <span aria-hidden="true" className="text-ink-faint">
        ○
      </span>
      <span className="text-right">0</span>
      <span>{line.text}</span>
    </div>
  )
}
