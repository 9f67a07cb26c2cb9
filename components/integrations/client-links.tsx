import Link from 'next/link'
import { Identifier } from '@/components/ui/identifier'
import { Panel } from '@/components/ui/panel'

type Props = {
  base: string
  staging: boolean
  settings: { redirectUri: string; authorizationEndpoint: string; tokenEndpoint: string; api: string }
}

/** What belongs to the client: its registration, its addresses, Postman. */
export function ClientLinks({ base, staging, settings }: Props) {
  const addresses = [
    { label: 'Redirect URI', value: settings.redirectUri },
    { label: 'Authorisation endpoint', value: settings.authorizationEndpoint },
    { label: 'Token endpoint', value: settings.tokenEndpoint },
    { label: 'External API', value: settings.api },
  ]
  return (
    <Panel heading="Addresses">
      <dl className="grid gap-3">
        {addresses.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-sm text-ink-muted">{label}</dt>
            <dd>
              <Identifier value={value} label={label} whole />
            </dd>
          </div>
        ))}
      </dl>
      <ul className="mt-4 grid gap-1 border-t border-line pt-3">
        <li>
          <Link href={`${base}/registration`} className="link">
            Registration pack
          </Link>
        </li>
        {staging && (
          <li>
            <Link href={`${base}/postman`} className="link">
              Postman collection
            </Link>
          </li>
        )}
      </ul>
    </Panel>
  )
}
