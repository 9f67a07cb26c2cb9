import { Badge } from '@/components/ui/badge'
import { EnvironmentTag, type EnvironmentTagProps } from '@/components/ui/environment-tag'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'

type OverviewHeaderProps = {
  tag: EnvironmentTagProps
  suspended: boolean
  base: string
}

export function OverviewHeader({ tag, suspended, base }: OverviewHeaderProps) {
  return (
    <PageHeader
      title="Overview"
      meta={
        <>
          <EnvironmentTag {...tag} />
          {suspended && <Badge tone="warn">New authorisations suspended</Badge>}
        </>
      }
      actions={
        <>
          <LinkButton href={`${base}/checklist`}>Checklist</LinkButton>
          {tag.environment === 'production' && <LinkButton href={`${base}/production`}>Access</LinkButton>}
        </>
      }
    />
  )
}
