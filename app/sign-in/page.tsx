import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { PublicFrame } from '@/components/frame/public-frame'
import { SignInForm } from '@/components/sign-in/sign-in-form'
import { Callout } from '@/components/ui/callout'
import { PageHeader } from '@/components/ui/page-header'
import { currentUser } from '@/lib/auth/session'
import { FORMER_SESSION_COOKIES } from '@/lib/auth/session-cookie'
import { localPath } from '@/lib/auth/sign-in-link'
import { requestLink } from './actions'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ to?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const to = localPath([(await searchParams).to].flat()[0] ?? '/')
  if (await currentUser()) redirect(to)
  const jar = await cookies()
  const endedByUpgrade = FORMER_SESSION_COOKIES.some((name) => jar.has(name))
  return (
    <PublicFrame width="sm">
      <PageHeader
        title={to.startsWith('/invitations/') ? 'Sign in to see your invitation' : 'Sign in'}
        description={
          to.startsWith('/invitations/')
            ? 'Give the address that the invitation was sent to. We mail you a link that signs you in and leads back to it; there is no password.'
            : 'For staff of a partner. We mail you a link; there is no password to remember.'
        }
      />
      {endedByUpgrade && (
        <Callout title="The dashboard was upgraded, and everybody was signed out">
          Nothing is lost. Sign in once more and go on where you were.
        </Callout>
      )}
      <SignInForm action={requestLink} to={to} />
      <p className="text-sm text-ink-muted">
        Customers of a partner need no account: use the connect link that you were sent.
      </p>
    </PublicFrame>
  )
}
