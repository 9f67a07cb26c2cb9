import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { answerInvitationAction } from '@/app/invitations/[id]/actions'
import { partnerPath } from '@/app/p/[partner]/paths'
import { PublicFrame } from '@/components/frame/public-frame'
import { InvitationAnswer } from '@/components/partners/invitation-answer'
import { requireUser } from '@/lib/auth/require-staff'
import { findInvitation } from '@/lib/partners/answer-invitation'

export const metadata: Metadata = { title: 'Invitation' }

type Props = { params: Promise<{ id: string }> }

export default async function InvitationPage({ params }: Props) {
  const user = await requireUser()
  const invitation = await findInvitation(user, (await params).id)
  if (!invitation) notFound()
  return (
    <PublicFrame width="sm">
      <InvitationAnswer
        action={answerInvitationAction}
        invitation={invitation}
        email={user.email}
        partnerHref={partnerPath(invitation.partnerSlug)}
      />
    </PublicFrame>
  )
}
