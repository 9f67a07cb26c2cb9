import Link from 'next/link'
import { CallEnding } from '@/components/calls/call-ending'
import { DefinitionList } from '@/components/ui/definition-list'
import { EmptyState } from '@/components/ui/empty-state'
import { Identifier } from '@/components/ui/identifier'
import { JsonBlock } from '@/components/ui/json-block'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import type { CallEntry } from '@/lib/calls/call-entry'

type CallKeptProps = {
  call: CallEntry
  connectionHref: string
  now: Date
}

/** All that is kept of a call, and plainly what is not. */
export function CallKept({ call, connectionHref, now }: CallKeptProps) {
  return (
    <>
      <Panel
        heading="What is kept"
        footer="Not kept: the answer’s values, the token, and the headers that carried it. They are people’s data, or would open it."
      >
        <DefinitionList
          items={[
            { term: 'Answer', description: <CallEnding outcome={call.outcome} status={call.status} /> },
            { term: 'When', description: <RelativeTime at={call.at} now={now} /> },
            { term: 'Took', description: `${call.durationMs} ms, ${attempts(call.attempts)}` },
            {
              term: 'Connection',
              description: (
                <Link href={connectionHref} className="link">
                  {call.connectionLabel}
                </Link>
              ),
            },
            { term: 'Items', description: call.itemCount ?? 'None were counted' },
            { term: 'Ids', description: <Ids ids={call.ids} /> },
            {
              term: 'Call',
              description: <Identifier value={call.id} label="call id" whole />,
            },
          ]}
        />
      </Panel>
      <Panel heading="Shape of the answer" flush={call.shape === null}>
        {call.shape === null ? (
          <EmptyState title="There was no JSON to keep the shape of" />
        ) : (
          <JsonBlock label={shapeLabel(call.shape)} value={call.shape} />
        )}
      </Panel>
    </>
  )
}

function shapeLabel(shape: unknown): string {
  const label = 'Names and types, no values'
  return JSON.stringify(shape).includes('…') ? `${label}; … is what was not looked at` : label
}

function Ids({ ids }: { ids: string[] }) {
  if (ids.length === 0) return <span>None were seen</span>
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1">
      {ids.map((id) => (
        <li key={id}>
          <Identifier value={id} label="id" />
        </li>
      ))}
    </ul>
  )
}

function attempts(count: number): string {
  return count === 1 ? 'one attempt' : `${count} attempts`
}
