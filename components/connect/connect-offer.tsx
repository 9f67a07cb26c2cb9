import { type ScopeInWords, ScopeList } from '@/components/connect/scope-list'
import { Callout } from '@/components/ui/callout'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Environment } from '@/lib/environments'

type ConnectOfferProps = {
  integrationName: string
  partnerName: string
  environment: Environment
  askedBy: string
  askedAt: Date
  expiresAt: Date
  helpContact: string
  logoUri: string | null
  termsUri: string | null
  privacyUri: string | null
  scopes: ScopeInWords[]
  reconnect: boolean
  startPath: string
  problem: boolean
}

/** Who wants what from whose company, before anybody goes to Pleo. */
export function ConnectOffer(props: ConnectOfferProps) {
  const { integrationName, partnerName, environment, scopes, reconnect, startPath, problem } = props
  return (
    <>
      <header className="grid gap-4">
        {props.logoUri && <Logo src={props.logoUri} />}
        <h1 className="text-xl text-balance">
          {`${integrationName} asks to ${reconnect ? 'reconnect' : 'connect'} to your company’s Pleo account`}
        </h1>
      </header>
      {problem && (
        <Callout tone="warning" title="This was pressed many times. Wait a few minutes, then try again." />
      )}
      <section className="grid gap-3 rounded-lg border border-line bg-surface p-4 sm:p-6">
        <h2 className="text-base">It will be able to</h2>
        <ScopeList scopes={scopes} />
        <h2 className="mt-2 text-base">It will not see</h2>
        <p className="text-ink-muted">Card numbers, PINs or your password: you sign in at Pleo, not here.</p>
      </section>
      <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[max-content_1fr]">
        <Row term="Environment">
          {environment === 'staging' ? 'Staging: test data only' : 'Production: your company’s live data'}
        </Row>
        <Row term="Asked by">{`${props.askedBy}, ${partnerName}, ${exactDay(props.askedAt)}`}</Row>
        <Row term="This link works until">{`${exactDay(props.expiresAt)}, once`}</Row>
      </dl>
      <form method="post" action={startPath} className="grid gap-4">
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton pendingLabel="Going to Pleo…">Continue to Pleo</SubmitButton>
          <span className="text-sm text-ink-muted">Not now? Close this page. Nothing has been changed.</span>
        </div>
        <p className="text-sm text-ink-muted">
          {`You will sign in at Pleo, choose the company and approve or decline there. You need to be an admin or the owner of the account. You can stop it at any time, in Pleo or by asking ${partnerName}.`}
        </p>
      </form>
      <Links {...props} />
    </>
  )
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}

/** The partner's own picture, from the partner's address; it learns nothing of the link. */
function Logo({ src }: { src: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: next/image would make our server fetch an address that a partner chose
    <img
      src={src}
      alt=""
      width={48}
      height={48}
      referrerPolicy="no-referrer"
      className="size-12 rounded-md border border-line bg-surface object-contain"
    />
  )
}

function Links({ termsUri, privacyUri, helpContact }: ConnectOfferProps) {
  if (!termsUri && !privacyUri && !helpContact) return null
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-4 text-sm text-ink-muted">
      {termsUri && (
        <a className="link" href={termsUri} rel="noreferrer">
          Terms of service
        </a>
      )}
      {privacyUri && (
        <a className="link" href={privacyUri} rel="noreferrer">
          Privacy policy
        </a>
      )}
      {helpContact && <span>{`Questions? ${helpContact}`}</span>}
    </p>
  )
}

/** "22 Nov 2026". Customers' pages work without JavaScript, so no reader's zone: the day in UTC is near enough. */
function exactDay(at: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(at)
}
