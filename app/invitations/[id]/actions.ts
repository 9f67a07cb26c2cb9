'use server'

import { redirect } from 'next/navigation'
import { userAction } from '@/lib/actions/action'
import { AnswerInvitation, acceptInvitation, declineInvitation } from '@/lib/partners/answer-invitation'
import { partnerPath } from '@/lib/places/paths'

/** The person is no member yet, so the wrapper for staff does not fit; the verbs look the invitation up by who is signed in. */
export const answerInvitationAction = userAction<typeof AnswerInvitation, { declined: true }>(
  { input: AnswerInvitation },
  async (user, { answer, ...input }) => {
    if (answer === 'decline') {
      await declineInvitation(user, input)
      return { declined: true }
    }
    const { partnerSlug } = await acceptInvitation(user, input)
    redirect(partnerPath(partnerSlug))
  },
)
