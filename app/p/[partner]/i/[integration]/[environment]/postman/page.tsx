import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { PostmanGuide } from '@/components/integrations/postman-guide'
import { PostmanStagingOnly } from '@/components/integrations/postman-staging-only'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { loadPostman } from '@/lib/integrations/load-postman'
import { POSTMAN_CALLBACKS } from '@/lib/integrations/postman-callbacks'
import { placePath } from '@/lib/places/paths'
import type { PlaceParams } from '@/lib/places/require-place'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'

type Props = { params: PlaceParams }

export function generateMetadata({ params }: Props) {
  return environmentTitle('Postman', params)
}

export default async function PostmanPage({ params }: Props) {
  const { staff, place, base } = await enter(params)
  const postman = await loadPostman(staff, place)
  return (
    <StaffFrame staff={staff} place={place} page="/postman">
      <PageHeader
        above={
          <Breadcrumb items={[{ label: 'OAuth client', href: `${base}/client` }, { label: 'Postman' }]} />
        }
        title="Postman"
        description="Option B: authorise and make first calls without writing code. Offered with option A too, to look at answers by hand."
      />
      {place.environment === 'staging' ? (
        <PostmanGuide
          base={base}
          callbacks={POSTMAN_CALLBACKS}
          unregistered={postman.unregistered}
          clientId={postman.clientId}
          scopes={postman.scopes}
        />
      ) : (
        <PostmanStagingOnly href={`${placePath(place, 'staging')}/postman`} />
      )}
    </StaffFrame>
  )
}
