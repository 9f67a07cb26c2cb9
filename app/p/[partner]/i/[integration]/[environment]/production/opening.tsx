import { Condition } from '@/components/production/condition'
import { OpenProduction } from '@/components/production/open-production'
import { ResumeProduction, SuspendProduction } from '@/components/production/suspension'
import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { RelativeTime } from '@/components/ui/relative-time'
import { hasRole } from '@/lib/auth/staff'
import type { ProductionView } from '@/lib/places/production'
import type { Entered } from '../enter'
import { open, resume, suspend } from './actions'

type Props = {
  entered: Entered
  stagingReady: boolean
}

/** The opening: what it waits for, the one decision, and afterwards the suspension. */
export function Opening({ entered, stagingReady }: Props) {
  const { staff, place, fields, base, now } = entered
  const { integration, production } = place
  const isOwner = hasRole(staff, 'owner')
  if (production.openedAt) {
    return (
      <Condition number={3} title="Production is open" state="proved">
        <p>
          Opened <RelativeTime at={production.openedAt} now={now} />. Credentials, customers and calls of
          Production are all its own.
        </p>
        <Suspension production={production} now={now} />
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${base}/client`}>OAuth client of Production</LinkButton>
          {isOwner && !production.suspendedAt && <SuspendProduction action={suspend} place={fields} />}
          {isOwner && production.suspendedAt && <ResumeProduction action={resume} place={fields} />}
        </div>
      </Condition>
    )
  }
  const missing = [
    stagingReady ? null : 'the steps of Staging',
    production.approval ? null : 'Pleo’s approval',
  ]
  const words = missing.filter(Boolean).join(' and ')
  return (
    <Condition number={3} title="An owner opens Production" state={words ? 'locked' : 'your_turn'}>
      <p>
        {words
          ? `Still missing: ${words}.`
          : 'Nothing is missing. Opening is one recorded event, with your name.'}
      </p>
      {!words && isOwner && <OpenProduction action={open} place={fields} name={integration.name} />}
      {!words && !isOwner && <p>{`Ask an owner of ${staff.partnerName} to open it.`}</p>}
    </Condition>
  )
}

function Suspension({ production, now }: { production: ProductionView; now: Date }) {
  if (!production.suspendedAt) return null
  return (
    <Callout tone="warning" title="New authorisations are suspended">
      <p>
        Since <RelativeTime at={production.suspendedAt} now={now} />
        <span>{`: ${production.suspensionReason}`}</span>
      </p>
    </Callout>
  )
}
