import { Disconnect } from '@/components/connections/disconnect'
import { reconnectLink } from '@/components/connections/link-fields'
import { LinkForm } from '@/components/connections/link-form'
import { LinkButton } from '@/components/ui/link-button'
import { Panel } from '@/components/ui/panel'
import type { ConnectionEntry } from '@/lib/connections/connection-view'
import type { Entered } from '../../enter'
import { endConnection, makeLink } from '../actions'

type Props = { entered: Entered; connection: ConnectionEntry }

/** What an engineer can do with a connection: call with it, bring it back, end it. */
export function ConnectionActions({ entered, connection }: Props) {
  const { base, fields, canAct } = entered
  if (!canAct) return null
  const works = connection.status === 'connected' || connection.status === 'needs_attention'
  return (
    <div className="grid gap-6">
      {works && (
        <Panel heading="Call with it">
          <LinkButton href={`${base}/calls?connection=${connection.id}`} variant="primary">
            Make a call
            <span aria-hidden="true">→</span>
          </LinkButton>
        </Panel>
      )}
      <Panel heading="Reconnect">
        <LinkForm
          action={makeLink}
          place={fields}
          {...reconnectLink(connection)}
          variant={works ? 'secondary' : 'primary'}
        />
      </Panel>
      {connection.status !== 'disconnected' && (
        <Panel heading="End the connection">
          <div className="grid gap-3">
            <p className="text-ink-muted">Removes it at Pleo and deletes the tokens.</p>
            <div>
              <Disconnect action={endConnection} place={fields} connection={connection} />
            </div>
          </div>
        </Panel>
      )}
    </div>
  )
}
