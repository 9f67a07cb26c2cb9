import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PublicFrame } from '@/components/frame/public-frame'
import { PageHeader } from '@/components/ui/page-header'
import { SubmitButton } from '@/components/ui/submit-button'
import { localPath, normaliseEmail } from '@/lib/auth/sign-in-link'

export const metadata: Metadata = { title: 'Sign in', referrer: 'no-referrer' }

type Query = Record<'token' | 'email' | 'to', string | string[] | undefined>

/** Opening the link changes nothing: mail scanners open links. Only the button's POST spends the token. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams
  const token = [query.token].flat()[0]
  const email = normaliseEmail([query.email].flat()[0] ?? '')
  if (!token || !email) redirect('/sign-in')
  return (
    <PublicFrame width="sm">
      <PageHeader title="Sign in" description={`You are about to sign in as ${email.slice(0, 254)}.`} />
      <form method="post" action="/api/auth/callback/email">
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="email" value={email} />
        <input type="hidden" name="to" value={localPath([query.to].flat()[0] ?? '/')} />
        <SubmitButton pendingLabel="Signing in…">Sign in</SubmitButton>
      </form>
    </PublicFrame>
  )
}
