import type { Place } from '@/components/forms/place-fields'
import { CheckClientForm } from '@/components/integrations/check-client-form'
import { Badge } from '@/components/ui/badge'
import { DefinitionList } from '@/components/ui/definition-list'
import { Identifier } from '@/components/ui/identifier'
import { Panel } from '@/components/ui/panel'
import { RelativeTime } from '@/components/ui/relative-time'
import { State } from '@/components/ui/state'
import type { Verdict } from '@/generated/prisma/enums'
import type { FormAction } from '@/lib/action-state'
import type { ClientCheck } from '@/lib/integrations/check-client'
import type { ClientView } from '@/lib/integrations/get-client'

export type ClientHistory = {
  stored: { at: Date; by: string | null } | null
  check: { at: Date; verdict: Verdict; words: string; by: string | null } | null
}

type Props = {
  client: ClientView
  history: ClientHistory
  /** Absent for viewers. */
  action?: FormAction<ClientCheck>
  place?: Place
}

const METHOD = {
  client_secret_basic: 'Basic (client_secret_basic)',
  client_secret_post: 'in the body (client_secret_post)',
}

/** What may be known of the stored client: never the secret, only the start of its keyed fingerprint. */
export function ClientSummary({ client, history, action, place }: Props) {
  const { stored, check } = history
  const { tokenEndpointAuthMethod: method, authMethodLearntAt: learntAt } = client
  return (
    <Panel heading="Stored client" actions={<Badge>sealed</Badge>}>
      <div className="grid gap-5">
        <DefinitionList
          items={[
            {
              term: 'Client ID',
              description: <Identifier value={client.clientId} label="Client ID" whole />,
            },
            {
              term: 'Secret fingerprint',
              description: (
                <code translate="no" className="font-mono text-sm">
                  {client.fingerprint}
                </code>
              ),
            },
            {
              term: 'Stored',
              description: stored ? (
                <>
                  <RelativeTime at={stored.at} />
                  {stored.by && <span>{`, by ${stored.by}`}</span>}
                </>
              ) : (
                'Not known'
              ),
            },
            {
              term: 'Last check',
              description: check ? (
                <>
                  <State state={check.verdict} note={<RelativeTime at={check.at} />} />
                  {check.by && <span>{`, by ${check.by}`}</span>}
                  <span className="block text-ink-muted">{check.words}</span>
                </>
              ) : (
                'Not checked yet'
              ),
            },
            {
              term: 'Authentication',
              description:
                method && learntAt ? (
                  <>
                    <span>{`${METHOD[method]}, learnt `}</span>
                    <RelativeTime at={learntAt} />
                  </>
                ) : (
                  'Learnt at the first exchange: Basic is tried first, then the body'
                ),
            },
          ]}
        />
        {action && place && <CheckClientForm action={action} place={place} />}
      </div>
    </Panel>
  )
}
