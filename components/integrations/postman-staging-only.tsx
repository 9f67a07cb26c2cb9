import { Callout } from '@/components/ui/callout'
import { LinkButton } from '@/components/ui/link-button'

export function PostmanStagingOnly({ href }: { href: string }) {
  return (
    <Callout
      tone="info"
      title="Postman is for Staging only"
      actions={
        <LinkButton href={href} size="sm">
          Go to Staging
        </LinkButton>
      }
    >
      In Production customers' tokens belong in one place, your backend or this dashboard. A collection would
      be a second one.
    </Callout>
  )
}
