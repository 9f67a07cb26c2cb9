'use server'

import { redirect } from 'next/navigation'
import { partnerPath } from '@/app/p/[partner]/paths'
import { publicAction } from '@/lib/action'
import { requireUser } from '@/lib/auth/require-staff'
import { AnswerInvitation, acceptInvitation, declineInvitation } from '@/lib/partners/answer-invitation'

/** The person is no member yet, so the wrapper for staff does not fit; the verbs look the invitation up by who is signed in. */
export const answerInvitationAction = publicAction<typeof AnswerInvitation, { declined: true }>(
  AnswerInvitation,
  async ({ id, answer }) => {
    const user = await requireUser()
    if (answer === 'decline') {
      await declineInvitation(user, id)
      return { declined: true }
    }
    const { partnerSlug } = await acceptInvitation(user, id)
    redirect(partnerPath(partnerSlug))
  },
)
