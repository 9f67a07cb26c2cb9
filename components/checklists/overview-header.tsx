import { Badge } from '@/components/ui/badge'
import { type EnvironmentName, EnvironmentTag } from '@/components/ui/environment-tag'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'

export type OverviewHeaderProps = {
  environment: EnvironmentName
  local: boolean
  suspended: boolean
  base: string
}

export function OverviewHeader({ environment, local, suspended, base }: OverviewHeaderProps) {
  return (
    <PageHeader
      title="Overview"
      meta={
        <>
          <EnvironmentTag environment={environment} local={local} />
          {suspended && <Badge tone="warn">New authorisations suspended</Badge>}
        </>
      }
      actions={
        <>
          <LinkButton href={`${base}/checklist`}>Checklist</LinkButton>
          {environment === 'production' && <LinkButton href={`${base}/production`}>Access</LinkButton>}
        </>
      }
    />
  )
}
