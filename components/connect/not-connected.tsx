import { buttonStyle } from '@/components/ui/button-style'
import { PageHeader } from '@/components/ui/page-header'

type NotConnectedProps = {
  outcome: string
  code: string | null
  integrationName: string
  partnerName: string
  helpContact: string
  /** The connect page while its link still works. */
  tryAgain: string | null
  /** The connect page of a link that is over; it offers to ask for a fresh one. */
  askPath: string
}

type Words = { title: string; text: string }

/** How it ended without a connection: what happened, that nothing is lost, and the way on. */
export function NotConnected(props: NotConnectedProps) {
  const { title, text } = words(props)
  return (
    <>
      <PageHeader title={title} description={text} />
      <div className="flex flex-wrap gap-2">
        {props.tryAgain ? (
          <WholePageLink href={props.tryAgain}>Start again</WholePageLink>
        ) : (
          <WholePageLink href={props.askPath}>See what can be done</WholePageLink>
        )}
      </div>
      {props.helpContact && <p className="text-sm text-ink-muted">{`Questions? ${props.helpContact}`}</p>}
    </>
  )
}

function words({ outcome, code, integrationName, partnerName }: NotConnectedProps): Words {
  if (outcome === 'denied') {
    return {
      title: 'You declined at Pleo',
      text: `${integrationName} got no access and nothing was changed. If that was not what you wanted, start again.`,
    }
  }
  if (outcome === 'lost') {
    return {
      title: 'Please authorise again',
      text: `The answer from Pleo did not reach us whole, so nothing was connected. Starting again is safe: no access was left half open here.`,
    }
  }
  return (
    BY_CODE[code ?? '']?.(partnerName) ?? {
      title: 'Pleo did not complete the connection',
      text: `Nothing was connected. Start again; if it stays, tell ${partnerName} the code “${code ?? 'none'}”.`,
    }
  )
}

const BY_CODE: Record<string, (partner: string) => Words> = {
  expired: () => ({
    title: 'That took longer than it may',
    text: 'An authorisation has to be finished within ten minutes. Nothing was connected; start again.',
  }),
  link_used: () => ({
    title: 'This link was used already',
    text: 'It was completed in another tab or by a colleague. That connection stands, and this attempt changed nothing.',
  }),
  link_in_use: () => ({
    title: 'Another tab is just finishing this',
    text: 'The same link is being completed elsewhere. This attempt changed nothing; look at the other tab.',
  }),
  link_revoked: (partner) => ({
    title: 'This link was withdrawn meanwhile',
    text: `${partner} took the link back while you were at Pleo. Nothing was connected.`,
  }),
  suspended: (partner) => ({
    title: 'New connections are paused',
    text: `${partner} is not taking new connections at the moment. Nothing was connected; try again later.`,
  }),
  not_a_company: () => ({
    title: 'Choose a company, not the whole organisation',
    text: 'An accounting integration works with exactly one company. Nothing was connected; start again and choose the company at Pleo.',
  }),
  other_company: () => ({
    title: 'That was another company',
    text: 'This link is meant for another company than the one chosen at Pleo. Nothing was changed, and an earlier connection stays as it is. Start again and choose the right company.',
  }),
  connected_elsewhere: (partner) => ({
    title: 'This company is connected already',
    text: `${partner} knows it as another customer of theirs, and that connection stays as it is. Choose another company, or ask ${partner} to sort it out.`,
  }),
  other_issuer: (partner) => ({
    title: 'That answer was not from Pleo',
    text: `You came back with an answer that another service than Pleo gave, or that does not say who gave it. Nothing was connected and nothing was sent on. Start again; if it stays, tell ${partner}.`,
  }),
  client_replaced: (partner) => ({
    title: 'Please authorise again',
    text: `${partner} changed the integration’s credentials while you were at Pleo. Nothing was connected; start again.`,
  }),
  invalid_scope: (partner) => ({
    title: 'Pleo does not allow what was asked for',
    text: `The integration asks for a permission that Pleo has not approved for it. Nothing was connected. ${partner} has to correct this.`,
  }),
  invalid_client: (partner) => ({
    title: 'Pleo does not accept this integration’s credentials',
    text: `Nothing was connected. ${partner} has to correct this; your link stays.`,
  }),
  temporarily_unavailable: () => ({
    title: 'Pleo is not available at the moment',
    text: 'Nothing was connected and nothing is lost. Start again in a few minutes.',
  }),
}

/**
 * Loads the page anew: its form leads to Pleo, which only its own policy allows, and a page that is drawn into this one
 * stays under the policy of this one.
 */
function WholePageLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className={buttonStyle()}>
      {children}
    </a>
  )
}
