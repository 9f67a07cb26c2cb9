import { integrationPath } from '@/app/p/[partner]/paths'
import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { PostmanGuide } from '@/components/integrations/postman-guide'
import { PostmanStagingOnly } from '@/components/integrations/postman-staging-only'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { loadPostman } from '@/lib/integrations/load-postman'
import { POSTMAN_CALLBACKS } from '@/lib/integrations/postman-callbacks'
import { environmentTitle } from '../environment-title'
import { type EnvironmentParams, openEnvironment } from '../open-environment'

type Props = { params: EnvironmentParams }

export function generateMetadata({ params }: Props) {
  return environmentTitle('Postman', params)
}

export default async function PostmanPage({ params }: Props) {
  const { staff, integration, environment } = await openEnvironment(params)
  const base = integrationPath(staff.partnerSlug, integration.slug, environment)
  const postman = await loadPostman(staff, integration.slug)
  return (
    <StaffFrame staff={staff} integration={integration} environment={environment} page="/postman">
      <PageHeader
        above={
          <Breadcrumb items={[{ label: 'OAuth client', href: `${base}/client` }, { label: 'Postman' }]} />
        }
        title="Postman"
        description="Option B: authorise and make first calls without writing code. Offered with option A too, to look at answers by hand."
      />
      {environment === 'staging' ? (
        <PostmanGuide
          base={base}
          callbacks={POSTMAN_CALLBACKS}
          unregistered={postman.unregistered}
          clientId={postman.clientId}
          scopes={postman.scopes}
        />
      ) : (
        <PostmanStagingOnly
          href={`${integrationPath(staff.partnerSlug, integration.slug, 'staging')}/postman`}
        />
      )}
    </StaffFrame>
  )
}
