import type { WrongLine } from '@/components/checklists/wrong-panel'

type Entry = { id: string; status: string }

/** Connections that need somebody, and customers who ask for a fresh link. */
export function wrongConnections(
  connections: Entry[],
  links: { freshAskedAt: Date | null; state: string }[],
  base: string,
): WrongLine[] {
  const inStatus = (status: string) => connections.filter((entry) => entry.status === status)
  const href = ([only, ...rest]: Entry[]) =>
    only && rest.length === 0 ? `${base}/connections/${only.id}` : `${base}/connections`
  const [refused, attention] = [inStatus('needs_reauthorisation'), inStatus('needs_attention')]
  const asked = links.filter((link) => link.freshAskedAt && link.state !== 'revoked').length
  const lines: WrongLine[] = [
    {
      state: 'needs_reauthorisation',
      count: refused.length,
      text: refused.length === 1 ? 'connection needs reauthorising' : 'connections need reauthorising',
      href: href(refused),
    },
  ]
  if (attention.length > 0) {
    lines.push({
      state: 'needs_attention',
      count: attention.length,
      text: attention.length === 1 ? 'connection needs attention' : 'connections need attention',
      href: href(attention),
    })
  }
  if (asked > 0) {
    lines.push({
      state: 'waiting_customer',
      count: asked,
      text: asked === 1 ? 'customer asks for a fresh link' : 'customers ask for a fresh link',
      href: `${base}/connections#links`,
    })
  }
  return lines
}
