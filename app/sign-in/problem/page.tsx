import type { Metadata } from 'next'
import { PublicFrame } from '@/components/frame/public-frame'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { wordsFor } from '@/lib/words-for'

export const metadata: Metadata = { title: 'Sign in' }

const WORDS: Record<string, string> = {
  Verification: 'This link was used already or is older than it may be. Nothing is lost: ask for a new one.',
  AccessDenied: 'This address is no member of a partner any more. Ask an owner to invite you.',
}

type Props = { searchParams: Promise<{ error?: string | string[] }> }

export default async function ProblemPage({ searchParams }: Props) {
  const words = wordsFor(WORDS, (await searchParams).error)
  return (
    <PublicFrame width="sm">
      <PageHeader
        title="That did not sign you in"
        description={words ?? 'The link could not be used. Nothing is lost: ask for a new one.'}
      />
      <div>
        <LinkButton href="/sign-in">Ask for a new link</LinkButton>
      </div>
    </PublicFrame>
  )
}
