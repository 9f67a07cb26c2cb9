import { redirect } from 'next/navigation'
import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { StagingHolds } from '@/components/production/staging-holds'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { Flash } from '@/components/ui/flash'
import { PageHeader } from '@/components/ui/page-header'
import { loadChecklist } from '@/lib/checklists/load-checklist'
import { environmentTag } from '@/lib/environments'
import { placePath } from '@/lib/places/paths'
import type { PlaceParams } from '@/lib/places/require-place'
import { wordsFor } from '@/lib/words-for'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import { stepPath } from '../step-paths'
import { Approval } from './approval'
import { Opening } from './opening'

type Props = { params: PlaceParams; searchParams: Promise<{ said?: string | string[] }> }

const SAID: Record<string, string> = {
  approved: 'Pleo’s approval is recorded, with your name beside it.',
  opened: 'Production is open. Store its own client next.',
  suspended: 'New authorisations are suspended. Connections that exist go on working.',
  resumed: 'Customers can authorise in Production again.',
}

export const generateMetadata = ({ params }: Props) => environmentTitle('Access', params)

export default async function ProductionPage({ params, searchParams }: Props) {
  const entered = await enter(params)
  const { staff, place } = entered
  const staging = placePath(place, 'staging')
  if (place.environment === 'staging') redirect(`${placePath(place, 'production')}/production`)
  const checklist = await loadChecklist(staff, place)
  const missing = checklist.staging.missing.map((step) => ({ ...step, href: stepPath(staging, step.id) }))
  return (
    <StaffFrame staff={staff} place={place} page="/production">
      <PageHeader
        title="Access to Production"
        meta={<EnvironmentTag {...environmentTag(place.environment)} />}
        description="Staging holds, Pleo approves, an owner opens. After that, flags inform and stop nothing that runs."
      />
      <Flash said={wordsFor(SAID, (await searchParams).said)} />
      <StagingHolds
        missing={missing}
        opened={place.production.openedAt !== null}
        href={`${staging}/checklist`}
      />
      <Approval
        entered={entered}
        reviewHref={missing.find((step) => step.id === 'review-requested')?.href ?? null}
      />
      <Opening entered={entered} stagingReady={missing.length === 0} />
    </StaffFrame>
  )
}
