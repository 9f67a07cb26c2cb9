import { StaffFrame } from '@/app/p/[partner]/staff-frame'
import { PackForm } from '@/components/integrations/pack-form'
import { PackHandOver } from '@/components/integrations/pack-hand-over'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { environmentSettings } from '@/lib/environments'
import { loadRegistrationPack } from '@/lib/integrations/load-registration-pack'
import { PACK_FIELDS } from '@/lib/integrations/registration-pack'
import { registrationText } from '@/lib/integrations/registration-text'
import { documentedScopes } from '@/lib/integrations/scopes'
import type { PlaceParams } from '@/lib/places/require-place'
import { enter } from '../enter'
import { environmentTitle } from '../environment-title'
import { savePackAction } from './actions'

type Props = { params: PlaceParams }

export function generateMetadata({ params }: Props) {
  return environmentTitle('Registration pack', params)
}

export default async function RegistrationPage({ params }: Props) {
  const { staff, place, base, fields, canAct } = await enter(params)
  const view = await loadRegistrationPack(staff, place)
  const settings = environmentSettings(place.environment)
  return (
    <StaffFrame staff={staff} place={place} page="/registration">
      <PageHeader
        above={
          <Breadcrumb
            items={[{ label: 'OAuth client', href: `${base}/client` }, { label: 'Registration' }]}
          />
        }
        title="Registration pack"
        description="The twelve fields of Pleo's Developer Partner Registration form. Pleo registers the client from them; wrong addresses and missing scopes are what most often makes an authorisation fail."
      />
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_26rem] xl:items-start">
        <PackForm
          action={savePackAction}
          place={fields}
          pack={view.pack}
          problems={view.saved ? view.problems : {}}
          scopes={documentedScopes(place.environment)}
          readOnly={!canAct}
        />
        <PackHandOver
          labels={PACK_FIELDS}
          problems={view.problems}
          saved={view.saved}
          updatedAt={view.updatedAt}
          own={view.own}
          text={registrationText(view.pack)}
          standIn={settings.standIn}
          desk={settings.standInDesk}
          clientHref={`${base}/client`}
          checklistHref={`${base}/checklist`}
        />
      </div>
    </StaffFrame>
  )
}
