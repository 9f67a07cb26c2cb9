import type { Metadata } from 'next'
import Link from 'next/link'
import { PublicFrame } from '@/components/frame/public-frame'
import { SessionList } from '@/components/sign-in/session-list'
import { PageHeader } from '@/components/ui/page-header'
import { listSessions } from '@/lib/auth/list-sessions'
import { requireUser } from '@/lib/auth/require-staff'
import { heldSession } from '@/lib/auth/session-cookie'
import { IDLE_DAYS, SESSION_DAYS } from '@/lib/auth/session-life'
import { endOtherSessionsAction, endSessionAction, signOutEverywhereAction } from './actions'

export const metadata: Metadata = { title: 'Where you are signed in' }

export default async function SessionsPage() {
  const user = await requireUser()
  const sessions = await listSessions(user, (await heldSession()) ?? '', new Date())
  return (
    <PublicFrame
      width="lg"
      aside={
        <Link href="/" className="text-ink-muted underline hover:text-ink">
          Back to the dashboard
        </Link>
      }
    >
      <PageHeader
        title="Where you are signed in"
        description={`You are signed in as ${user.email}. A session ends ${SESSION_DAYS} days after signing in, and after ${IDLE_DAYS} days without use.`}
      />
      <SessionList
        sessions={sessions}
        end={endSessionAction}
        endOthers={endOtherSessionsAction}
        everywhere={signOutEverywhereAction}
      />
    </PublicFrame>
  )
}
