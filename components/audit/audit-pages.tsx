import { LinkButton } from '@/components/ui/link-button'

type Props = {
  path: string
  integration: string
  /** This is not the newest page. */
  later: boolean
  next: string | null
}

export function AuditPages({ path, integration, later, next }: Props) {
  if (!later && !next) return null
  return (
    <nav aria-label="Pages" className="flex gap-2">
      {later && (
        <LinkButton href={address(path, integration)} size="sm">
          Newest
        </LinkButton>
      )}
      {next && (
        <LinkButton href={address(path, integration, next)} size="sm">
          Older
        </LinkButton>
      )}
    </nav>
  )
}

function address(path: string, integration: string, before?: string): string {
  const query = new URLSearchParams({ ...(integration && { integration }), ...(before && { before }) })
  return query.size ? `${path}?${query}` : path
}
