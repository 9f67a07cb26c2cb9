import { DeskLink } from '@/components/integrations/desk-link'
import { ENVIRONMENT_WORD } from '@/components/ui/environment-tag'
import { Panel } from '@/components/ui/panel'
import type { Environment } from '@/lib/environments'

type Props = { standIn: string | null; desk: string | null; environment: Environment }

/** Where Client ID and Client Secret come from (docs/pleo 4). */
export function CredentialsOrigin({ standIn, desk, environment }: Props) {
  if (standIn) {
    return (
      <Panel heading="Where they come from">
        <p className="text-ink-muted">
          <span>{`${standIn} stands in for Pleo here. At its `}</span>
          <DeskLink desk={desk} />
          <span>
            {`, play Pleo: approve the request, paste the registration text and issue the ${ENVIRONMENT_WORD[environment]} credentials.`}
          </span>
        </p>
      </Panel>
    )
  }
  return (
    <Panel heading="Where they come from">
      <ul className="grid list-disc gap-1.5 pl-4 text-ink-muted">
        <li>Pleo shares both through 1Password, after it has your registration form.</li>
        <li>Pick them up within seven days of the notice; the share then ends.</li>
        {environment === 'production' && <li>Production has its own pair, issued after Pleo's approval.</li>}
        <li>Paste them here yourself. Do not send the secret by mail or chat.</li>
      </ul>
    </Panel>
  )
}
