import { NextPanel } from '@/components/checklists/next-panel'
import { NothingNext } from '@/components/checklists/nothing-next'
import { MissingSteps } from '@/components/production/missing-steps'
import { LinkButton } from '@/components/ui/link-button'
import { hasRole, type Staff } from '@/lib/auth/staff'
import type { Checklist } from '@/lib/checklists/load-checklist'
import { placePath } from '@/lib/places/paths'
import { actionPath, isDoneInPlace, stepPath } from './step-paths'

type Props = { staff: Staff; checklist: Checklist; base: string; now: Date }

const SHOWN = 3

/** The panel that says what is next in an environment, or why nothing is. */
export function NextStep({ staff, checklist, base, now }: Props) {
  const { environment, production } = checklist.place
  const { next } = checklist.readiness
  if (environment === 'production' && !production.openedAt && !checklist.staging.ready)
    return <ProductionLocked checklist={checklist} base={base} />
  if (next) {
    const inPlace = isDoneInPlace(next.action.to)
    const action = hasRole(staff, 'engineer') || !inPlace ? next.action : { label: 'Open the step' }
    return (
      <NextPanel
        now={now}
        next={{
          ...next,
          href: stepPath(base, next.id),
          action: { label: action.label, href: actionPath(base, next) },
        }}
      />
    )
  }
  if (environment === 'staging') return <StagingHolds checklist={checklist} />
  return (
    <NothingNext
      state="proved"
      title="Live in Production"
      action={<LinkButton href={`${base}/connections`}>Open connections</LinkButton>}
    >
      Every required step holds. Customers can be invited; what goes stale or regresses is flagged here.
    </NothingNext>
  )
}

function ProductionLocked({ checklist, base }: Pick<Props, 'checklist' | 'base'>) {
  const staging = placePath(checklist.place, 'staging')
  const { missing } = checklist.staging
  const steps = missing.map((step) => ({ ...step, href: stepPath(staging, step.id) }))
  return (
    <NothingNext
      state="locked"
      title="Production is locked"
      action={<LinkButton href={`${base}/production`}>See what opens it</LinkButton>}
    >
      <p className="mb-2">
        {`${missing.length === 1 ? 'One step' : `${missing.length} steps`} in Staging first, then Pleo’s approval.`}
      </p>
      <MissingSteps steps={steps} most={SHOWN} />
    </NothingNext>
  )
}

function StagingHolds({ checklist: { place } }: Pick<Props, 'checklist'>) {
  const production = placePath(place, 'production')
  const opened = place.production.openedAt !== null
  return (
    <NothingNext
      state="proved"
      title="Staging holds"
      action={
        <LinkButton variant="primary" href={opened ? production : `${production}/production`}>
          {opened ? 'Go to Production' : 'Open Production'}
        </LinkButton>
      }
    >
      {`Every required step of Staging holds. ${opened ? 'Production is open.' : 'The way goes on in Production.'}`}
    </NothingNext>
  )
}
