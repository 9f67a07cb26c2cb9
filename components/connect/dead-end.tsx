import type { ReactNode } from 'react'
import { PublicFrame } from '@/components/frame/public-frame'
import { PageHeader } from '@/components/ui/page-header'

type DeadEndReason =
  | 'unknown'
  | 'used'
  | 'revoked'
  | 'expired'
  | 'suspended'
  | 'not_ready'
  | 'unknown_return'
  | 'other_browser'
  | 'too_many_tries'
  | 'ours'

export type DeadEndProps = {
  reason: DeadEndReason
  owner?: string
  aside?: ReactNode
  partnerName?: string
  helpContact?: string
  children?: ReactNode
}

type Words = { title: string; text: (partner: string) => string }

const WORDS: Record<DeadEndReason, Words> = {
  unknown: {
    title: 'This link is not known',
    text: () =>
      'It may have been cut in a message. Open it again from the original message, or ask whoever sent it for a fresh one.',
  },
  used: {
    title: 'This link was used already',
    text: (partner) =>
      `A link connects one company, once. If that was you, all is done. To connect again or another company, ask ${partner} for a fresh link.`,
  },
  revoked: {
    title: 'This link was withdrawn',
    text: (partner) => `${partner} took it back. Nothing was connected. You can ask for a fresh one.`,
  },
  expired: {
    title: 'This link has run out',
    text: (partner) => `Nothing was connected and nothing is lost. You can ask ${partner} for a fresh one.`,
  },
  suspended: {
    title: 'New connections are paused',
    text: (partner) =>
      `${partner} is not taking new connections at the moment. Your link stays; try it again later.`,
  },
  not_ready: {
    title: 'Not ready yet',
    text: (partner) =>
      `${partner} has not finished setting this integration up. Your link stays; try it again later.`,
  },
  unknown_return: {
    title: 'Nothing was connected',
    text: () =>
      'What came back from Pleo belongs to no request that we know, or to one that is long over. Open your connect link again to start afresh.',
  },
  other_browser: {
    title: 'This was begun in another browser',
    text: () =>
      'For your safety it can only be finished where it was begun. Go back to that browser or device, or open your connect link here and start afresh.',
  },
  too_many_tries: {
    title: 'Too many links were tried',
    text: () =>
      'From your network many links were opened that do not exist. Wait ten minutes, then open yours again from the original message.',
  },
  ours: {
    title: 'Something went wrong on our side',
    text: () =>
      'Your company was not connected. Open your connect link again in a few minutes to start afresh.',
  },
}

/** A calm page with the way on, for everything that cannot go further. */
export function DeadEnd({ reason, owner, aside, partnerName, helpContact, children }: DeadEndProps) {
  const { title, text } = WORDS[reason]
  return (
    <PublicFrame {...(owner ? { owner } : {})} aside={aside}>
      <PageHeader title={title} description={text(partnerName ?? 'the sender')} />
      {children}
      {helpContact && <p className="text-sm text-ink-muted">{`Questions? ${helpContact}`}</p>}
    </PublicFrame>
  )
}
