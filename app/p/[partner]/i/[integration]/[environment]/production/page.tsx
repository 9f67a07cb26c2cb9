import { redirect } from 'next/navigation'
import { integrationPath } from '@/app/p/[partner]/paths'
import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { StagingHolds } from '@/components/production/staging-holds'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { Flash } from '@/components/ui/flash'
import { PageHeader } from '@/components/ui/page-header'
import { checklistOf } from '@/lib/checklists/load-checklist'
import { environmentSettings } from '@/lib/environments'
import { getProduction } from '@/lib/integrations/production'
import { wordsFor } from '@/lib/words-for'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import type { EnvironmentParams } from '../open-environment'
import { stepPath } from '../step-paths'
import { Approval } from './approval'
import { Opening } from './opening'

type Props = { params: EnvironmentParams; searchParams: Promise<{ said?: string | string[] }> }

const SAID: Record<string, string> = {
  approved: 'Pleo’s approval is recorded, with your name beside it.',
  opened: 'Production is open. Store its own client next.',
  suspended: 'New authorisations are suspended. Connections that exist go on working.',
  resumed: 'Customers can authorise in Production again.',
}

export const generateMetadata = ({ params }: Props) => environmentTitle('Access', params)

export default async function ProductionPage({ params, searchParams }: Props) {
  const entered = await enter(params)
  const { staff, integration, environment, now } = entered
  const staging = integrationPath(staff.partnerSlug, integration.slug, 'staging')
  if (environment === 'staging')
    redirect(`${integrationPath(staff.partnerSlug, integration.slug, 'production')}/production`)
  const [checklist, production] = await Promise.all([
    checklistOf(integration, environment),
    getProduction(integration.id),
  ])
  const message = wordsFor(SAID, (await searchParams).said)
  const missing = checklist.staging.missing.map((step) => ({ ...step, href: stepPath(staging, step.id) }))
  return (
    <StaffFrame staff={staff} integration={integration} environment={environment} page="/production">
      <PageHeader
        title="Access to Production"
        meta={
          <EnvironmentTag
            environment={environment}
            local={environmentSettings(environment).standIn !== null}
          />
        }
        description="Staging holds, Pleo approves, an owner opens. After that, flags inform and stop nothing that runs."
      />
      <Flash flash={message ? { tone: 'success', message } : undefined} />
      <StagingHolds missing={missing} opened={production.openedAt !== null} href={`${staging}/checklist`} />
      <Approval
        entered={entered}
        production={production}
        reviewHref={missing.find((step) => step.id === 'review-requested')?.href ?? null}
      />
      <Opening entered={entered} production={production} stagingReady={missing.length === 0} now={now} />
    </StaffFrame>
  )
}
