import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'

/** Stands where Production is not open yet. */
export function LockedProduction({ what, href }: { what: string; href: string }) {
  return (
    <Callout
      tone="info"
      title="Production is locked"
      actions={
        <LinkButton href={href} size="sm">
          What is still missing
        </LinkButton>
      }
    >
      {`${what} can be stored once Staging's steps hold, Pleo's approval is recorded and an owner has opened Production.`}
    </Callout>
  )
}
