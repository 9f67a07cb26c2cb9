import 'server-only'

type Asked = { headers: { get(name: string): string | null } }

/**
 * Whether a request that changes something comes from a page of this dashboard. Browsers send Origin with every POST, but
 * "null" from a page with the referrer policy `no-referrer` (Fetch, 3.2 "Origin header"), as all pages with a secret in
 * their address have; then Sec-Fetch-Site, which no page can forge, decides. Neither the Host header nor what a proxy
 * says of it counts: `appUrl` is where people reach the dashboard.
 */
export function isSameOrigin({ headers }: Asked, appUrl: string): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (site === 'cross-site' || site === 'same-site') return false
  if (origin && origin !== 'null') return origin.toLowerCase() === new URL(appUrl).origin
  return site === 'same-origin'
}
