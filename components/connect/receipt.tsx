import { type ScopeInWords, ScopeList } from '@/components/connect/scope-list'
import { DefinitionList } from '@/components/ui/definition-list'
import { Identifier } from '@/components/ui/identifier'
import { LinkButton } from '@/components/ui/link-button'
import { State } from '@/components/ui/state'
import type { Environment } from '@/lib/environments'

type ReceiptProps = {
  integrationName: string
  partnerName: string
  environment: Environment
  local: boolean
  label: string
  companyId: string | null
  companyName: string | null
  scopes: ScopeInWords[]
  at: Date
  reconnected: boolean
  returnAddress: string | null
  helpContact: string
  /** The authorisation's id: what both sides can look up. */
  reference: string
}

/** What was agreed, to be kept. It names a company, never a person: a Pleo token names none. */
export function Receipt(props: ReceiptProps) {
  const { integrationName, partnerName, companyId, companyName, label, reconnected, returnAddress } = props
  return (
    <>
      <header className="grid gap-2">
        <State state="connected" />
        <h1 className="text-xl text-balance">
          {`${companyName ?? label} ${reconnected ? 'is connected again' : 'is connected'} to ${integrationName}`}
        </h1>
        <p className="text-ink-muted">
          You can close this page. Print or save it if you want to keep the receipt.
        </p>
      </header>
      <section className="grid gap-4 rounded-lg border border-line bg-surface p-4 sm:p-6">
        <DefinitionList
          items={[
            ...(companyName ? [{ term: 'Company', description: companyName }] : []),
            { term: 'Known to the partner as', description: label },
            {
              term: 'Pleo company id',
              description: <Identifier value={companyId ?? ''} label="Pleo company id" whole copy={false} />,
            },
            { term: 'Environment', description: environmentWords(props) },
            { term: 'When', description: utcTime(props.at) },
            {
              term: 'Receipt number',
              description: <Identifier value={props.reference} label="Receipt number" whole copy={false} />,
            },
          ]}
        />
        <div className="grid gap-2 border-t border-line pt-4">
          <h2 className="text-base">{`${integrationName} may now`}</h2>
          <ScopeList scopes={props.scopes} />
        </div>
        <div className="grid gap-1 border-t border-line pt-4">
          <h2 className="text-base">How to stop it</h2>
          <p className="text-ink-muted">
            {`In Pleo, open the integrations in your company’s settings and remove ${integrationName}; or ask ${partnerName}${props.helpContact ? ` (${props.helpContact})` : ''} to disconnect you. Both end its access at once.`}
          </p>
        </div>
      </section>
      {returnAddress && (
        <div className="print:hidden">
          <LinkButton href={returnAddress}>{`Back to ${partnerName}`}</LinkButton>
        </div>
      )}
    </>
  )
}

function environmentWords({ environment, local }: ReceiptProps): string {
  const name = environment === 'staging' ? 'Staging (test data)' : 'Production'
  return local ? `${name}, answered by Local Pleo` : name
}

function utcTime(at: Date): string {
  const day = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('en-GB', { ...day, timeZone: 'UTC', timeZoneName: 'short' }).format(at)
}
