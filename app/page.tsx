import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PublicFrame } from '@/components/frame/public-frame'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { requireUser } from '@/lib/auth/require-staff'
import { findWaitingInvitation } from '@/lib/partners/find-invitation'
import { listPartners } from '@/lib/partners/list-partners'
import { partnerPath } from '@/lib/places/paths'

/** Leads to the one partner, or asks which; whom nobody has as a member yet, to the invitation that waits. */
export default async function Home() {
  const user = await requireUser()
  const partners = await listPartners(user.userId)
  const only = partners.length === 1 ? partners[0] : undefined
  if (only) redirect(partnerPath(only.slug))
  const invitation = partners.length ? null : await findWaitingInvitation(user)
  if (invitation) redirect(`/invitations/${invitation}`)
  return (
    <PublicFrame width="sm">
      <PageHeader
        title={partners.length ? 'Choose a partner' : 'No partner yet'}
        description={
          partners.length
            ? `You are signed in as ${user.email}.`
            : `You are signed in as ${user.email}, but no partner has you as a member. Ask an owner for an invitation.`
        }
      />
      <ul className="grid gap-2">
        {partners.map(({ slug, name }) => (
          <li key={slug} className="grid">
            <LinkButton href={partnerPath(slug)} variant="secondary">
              {name}
            </LinkButton>
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-muted">
        <Link href="/sessions" className="underline hover:text-ink">
          Where you are signed in
        </Link>
      </p>
    </PublicFrame>
  )
}
