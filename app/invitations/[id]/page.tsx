import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PublicFrame } from '@/components/frame/public-frame'
import { InvitationAnswer } from '@/components/partners/invitation-answer'
import { requireUser } from '@/lib/auth/require-staff'
import { findInvitation } from '@/lib/partners/find-invitation'
import { partnerPath } from '@/lib/places/paths'
import { answerInvitationAction } from './actions'

export const metadata: Metadata = { title: 'Invitation' }

type Props = { params: Promise<{ id: string }> }

export default async function InvitationPage({ params }: Props) {
  const { id } = await params
  const user = await requireUser(`/invitations/${encodeURIComponent(id)}`)
  const invitation = await findInvitation(user, id)
  if (!invitation) notFound()
  return (
    <PublicFrame width="sm">
      <InvitationAnswer
        action={answerInvitationAction}
        invitation={invitation}
        user={user}
        partnerHref={partnerPath(invitation.partnerSlug)}
      />
    </PublicFrame>
  )
}
