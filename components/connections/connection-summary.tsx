import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Identifier } from '@/components/ui/identifier'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import type { ConnectionEntry } from '@/lib/connections/connection-view'

type ConnectionSummaryProps = {
  connection: ConnectionEntry
  scopes: { name: string; words: string }[]
  now: Date
}

/** Who is connected, what they allowed, and the life of their tokens; never a token. */
export function ConnectionSummary({ connection, scopes, now }: ConnectionSummaryProps) {
  const { companyId, customerReference, connectedAt } = connection
  return (
    <Panel heading="Connection">
      <DefinitionList
        items={[
          { term: 'Company', description: <Identifier value={companyId} label="company id" whole /> },
          {
            term: 'Your reference',
            description: (
              <span translate="no" className="font-mono text-sm">
                {customerReference}
              </span>
            ),
          },
          {
            term: 'Connection',
            description: <Identifier value={connection.id} label="connection id" whole />,
          },
          { term: 'Connected', description: <RelativeTime at={connectedAt} now={now} /> },
          { term: 'Tokens', description: <GrantLife grant={connection.grant} now={now} /> },
          { term: 'May', description: <Scopes scopes={scopes} /> },
        ]}
      />
    </Panel>
  )
}

function GrantLife({ grant, now }: { grant: ConnectionSummaryProps['connection']['grant']; now: Date }) {
  if (!grant) return <span>None are kept.</span>
  const { generation, accessExpiresAt, obtainedAt } = grant
  const over = accessExpiresAt <= now
  return (
    <>
      <span>{`Sealed, generation ${generation}, obtained `}</span>
      <RelativeTime at={obtainedAt} now={now} />
      <span>{`. The access token ${over ? 'expired' : 'expires'} `}</span>
      <RelativeTime at={accessExpiresAt} now={now} />
      <span>{over ? '; the next call renews it.' : '; it is renewed when a call needs it.'}</span>
    </>
  )
}

function Scopes({ scopes }: { scopes: ConnectionSummaryProps['scopes'] }) {
  if (scopes.length === 0) return <span>Pleo named no scopes.</span>
  return (
    <div className="grid gap-1">
      <ul className="grid gap-0.5">
        {scopes.map(({ name, words }) => (
          <li key={name}>{words}</li>
        ))}
      </ul>
      <Disclosure summary="Names of the scopes">
        <p translate="no" className="font-mono text-sm wrap-anywhere">
          {scopes.map(({ name }) => name).join(' ')}
        </p>
      </Disclosure>
    </div>
  )
}
