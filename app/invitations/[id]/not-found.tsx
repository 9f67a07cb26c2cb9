import { PublicFrame } from '@/components/frame/public-frame'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'

/** The same words for an invitation to somebody else and for one that does not exist. */
export default function NoInvitation() {
  return (
    <PublicFrame width="sm">
      <PageHeader
        title="No invitation for you here"
        description="You are signed in with another address than the one that was invited, or the link is incomplete. Open the mail's link again; if it was sent to another address of yours, sign out first and sign in with that one."
      />
      <div>
        <LinkButton href="/">Go to the start</LinkButton>
      </div>
    </PublicFrame>
  )
}
