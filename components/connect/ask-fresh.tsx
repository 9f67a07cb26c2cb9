import { Callout } from '@/components/ui/callout'
import { SubmitButton } from '@/components/ui/submit-button'

/** Asks the partner for a fresh link, once. */
export function AskFresh({
  path,
  asked,
  partnerName,
}: {
  path: string
  asked: boolean
  partnerName: string
}) {
  if (asked) {
    return (
      <Callout tone="success" title={`${partnerName} was asked for a fresh link.`} live>
        They will send it the way they sent this one.
      </Callout>
    )
  }
  return (
    <form method="post" action={path}>
      <SubmitButton pendingLabel="Asking…">Ask for a fresh link</SubmitButton>
    </form>
  )
}
