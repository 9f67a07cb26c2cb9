import { CallForm } from '@/components/calls/call-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Panel } from '@/components/ui/panel'
import { listConnections } from '@/lib/connections/list-connections'
import type { Entered } from '../enter'
import { call } from './actions'

type Props = { entered: Entered; chosen: string | undefined }

const ENDED = { disconnected: 'disconnected', needs_reauthorisation: 'needs reauthorisation' } as const

/** The form for a call, or what stands in its way. */
export async function CallMaker({ entered, chosen }: Props) {
  const { staff, place, base, fields } = entered
  if (place.environment === 'production' && !place.production.openedAt) {
    return (
      <Panel heading="Make a call" flush>
        <EmptyState
          title="Production is locked"
          action={<LinkButton href={`${base}/production`}>See what opens it</LinkButton>}
        >
          Calls can be made once it is open and a company is connected.
        </EmptyState>
      </Panel>
    )
  }
  const connections = await listConnections(staff, place)
  const options = connections.map(({ id, label, status }) => {
    const ended = ENDED[status as keyof typeof ENDED]
    return { id, label: ended ? `${label} (${ended})` : label, disabled: Boolean(ended) }
  })
  const usable = options.filter((option) => !option.disabled)
  const obstacle = usable.length === 0 && (
    <Panel heading="Make a call" flush>
      <EmptyState
        title={connections.length ? 'No connection can be used now' : 'No company is connected yet'}
        action={<LinkButton href={`${base}/connections`}>Open connections</LinkButton>}
      >
        A call needs a company that authorised the integration.
      </EmptyState>
    </Panel>
  )
  const first = usable.find(({ id }) => id === chosen) ?? usable[0]
  return (
    <CallForm
      action={call}
      place={fields}
      connections={options}
      chosen={first?.id}
      base={base}
      obstacle={obstacle || undefined}
    />
  )
}
