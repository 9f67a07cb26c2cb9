import Link from 'next/link'
import { PostmanDownloads } from '@/components/integrations/postman-downloads'
import { Callout } from '@/components/ui/callout'
import { Identifier } from '@/components/ui/identifier'
import { Panel } from '@/components/ui/panel'

type Props = {
  /** The address of this integration's environment. */
  base: string
  callbacks: { web: string; desktop: string }
  /** Those of Postman's callbacks that the saved registration pack lacks. */
  unregistered: string[]
  clientId: string | null
  scopes: string[]
}

export function PostmanGuide({ base, callbacks, unregistered, clientId, scopes }: Props) {
  const registration = (
    <Link href={`${base}/registration`} className="link">
      registration pack
    </Link>
  )
  return (
    <>
      <Callout tone="warning" title="Refreshing in Postman ends tokens held elsewhere">
        Pleo replaces both tokens at every refresh. If Postman and your backend, or this dashboard, hold
        tokens of the same authorisation, the first to refresh leaves the others with dead ones. Authorise a
        test company in Postman separately, and do not paste tokens from one place into another.
      </Callout>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_24rem] lg:items-start">
        <Panel heading="How it goes">
          <ol className="grid list-decimal gap-3 pl-5">
            <li>
              <span>Put Postman's callbacks into the </span>
              {registration}
              <span> and have them registered with Pleo.</span>
              {unregistered.length > 0 && (
                <span className="block text-warn">
                  {unregistered.length === 2 ? 'Neither is there yet.' : 'One is not there yet.'}
                </span>
              )}
            </li>
            <li>Download both files and import them into Postman.</li>
            <li>
              Choose the imported environment, and put the Client Secret into <Name>clientSecret</Name>. It is
              a secret variable and empty in the file; keep its initial value empty, so that it is not shared.
            </li>
            <li>
              In Postman's desktop app set <Name>callbackUrl</Name> to the desktop callback; the file holds
              the web one.
            </li>
            <li>
              Open the collection's Authorization tab and press Get New Access Token. Log in with the Staging
              login and consent, then Use Token.
            </li>
            <li>
              Send <Name>GET /v1/introspect</Name>, then a call within your scopes, and attest the Postman
              steps of the{' '}
              <Link href={`${base}/checklist`} className="link">
                checklist
              </Link>
              .
            </li>
          </ol>
        </Panel>
        <div className="grid min-w-0 gap-6">
          <PostmanDownloads base={base} clientId={clientId} scopes={scopes} />
          <Panel heading="Callbacks to register">
            <dl className="grid gap-3">
              <Callback label="Postman on the web" value={callbacks.web} missing={unregistered} />
              <Callback label="Postman's desktop app" value={callbacks.desktop} missing={unregistered} />
            </dl>
          </Panel>
        </div>
      </div>
    </>
  )
}

function Callback({ label, value, missing }: { label: string; value: string; missing: string[] }) {
  return (
    <div>
      <dt className="text-sm text-ink-muted">
        {`${label} · ${missing.includes(value) ? 'not in the pack yet' : 'in the pack'}`}
      </dt>
      <dd>
        <Identifier value={value} label={`${label} callback`} whole />
      </dd>
    </div>
  )
}

function Name({ children }: { children: string }) {
  return (
    <code translate="no" className="font-mono text-sm">
      {children}
    </code>
  )
}
