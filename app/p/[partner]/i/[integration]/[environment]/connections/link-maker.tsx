import { newLink } from '@/components/connections/link-fields'
import { LinkForm } from '@/components/connections/link-form'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Panel } from '@/components/ui/panel'
import { findClient } from '@/lib/integrations/get-client'
import type { Place } from '@/lib/places/place'
import type { Entered } from '../enter'
import { makeLink } from './actions'

type Props = {
  entered: Entered
  given: { id: string; label: string; customerReference: string } | undefined
}

/** The form for a new link, or what stands in its way. */
export async function LinkMaker({ entered, given }: Props) {
  const { staff, place, base, fields, canAct } = entered
  if (!canAct) return null
  const client = await findClient(staff, place)
  return (
    <Panel id="new-link" heading={given ? `A fresh link for ${given.label}` : 'New connect link'}>
      {obstacle(place, client !== null, base) ?? (
        <LinkForm
          key={given?.id ?? 'new'}
          action={makeLink}
          place={fields}
          {...newLink(place.integration.returnAddresses, given)}
        />
      )}
    </Panel>
  )
}

function obstacle({ environment, production }: Place, hasClient: boolean, base: string) {
  if (environment === 'production' && !production.openedAt) {
    return (
      <Obstacle title="Production is locked" href={`${base}/production`} label="See what opens it">
        Customers can be invited once it is open.
      </Obstacle>
    )
  }
  if (environment === 'production' && production.suspendedAt) {
    return (
      <Obstacle title="New authorisations are suspended" href={`${base}/production`} label="See why">
        Connections that exist go on working.
      </Obstacle>
    )
  }
  if (hasClient) return null
  return (
    <Obstacle title="No OAuth client is stored yet" href={`${base}/client`} label="Store the client">
      Pleo must know who is asking before a customer can authorise.
    </Obstacle>
  )
}

function Obstacle(props: { title: string; href: string; label: string; children: string }) {
  return (
    <div className="-m-4">
      <EmptyState title={props.title} action={<LinkButton href={props.href}>{props.label}</LinkButton>}>
        {props.children}
      </EmptyState>
    </div>
  )
}
