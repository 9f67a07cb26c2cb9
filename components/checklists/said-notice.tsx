import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'
import { wordsFor } from '@/lib/words-for'

type SaidNoticeProps = {
  said: string | undefined
  /** The next step of the way. */
  onward?: { title: string; href: string } | undefined
}

const SAID: Record<string, string> = {
  attested: 'Attested. Your words are kept with your name.',
  'handed-over': 'Recorded as sent. It is Pleo’s turn now.',
  withdrawn: 'Withdrawn. The step is open again.',
  waived: 'Waived until the day you gave.',
}

/** What was just done to the step, and where to go on. */
export function SaidNotice({ said, onward }: SaidNoticeProps) {
  const title = wordsFor(SAID, said)
  if (!title) return null
  return (
    <Callout
      tone="success"
      title={title}
      live
      actions={
        onward && (
          <LinkButton href={onward.href} size="sm">
            {`Next: ${onward.title}`}
          </LinkButton>
        )
      }
    />
  )
}
