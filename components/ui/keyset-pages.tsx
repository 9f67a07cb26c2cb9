import { LinkButton } from '@/components/ui/link-button'

type Props = {
  path: string
  /** The filter, as the address has it; empty ones are left out. */
  query: Record<string, string | undefined>
  /** This is not the newest page. */
  later: boolean
  /** The `before` of the following page. */
  next: string | null
}

/** The way through rows by their time: back to the newest, on to the older ones. Nothing where one page holds all. */
export function KeysetPages({ path, query, later, next }: Props) {
  if (!later && !next) return null
  return (
    <nav aria-label="Pages" className="flex gap-2">
      {later && (
        <LinkButton href={address(path, query)} size="sm">
          Newest
        </LinkButton>
      )}
      {next && (
        <LinkButton href={address(path, { ...query, before: next })} size="sm">
          Older
        </LinkButton>
      )}
    </nav>
  )
}

function address(path: string, query: Props['query']): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return given.length ? `${path}?${new URLSearchParams(given)}` : path
}
