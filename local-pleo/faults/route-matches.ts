const names: Record<string, string> = {
  token: 'POST /oauth/token',
  introspect: 'POST /oauth/token/introspect',
  authorize: 'GET /oauth/authorize',
}

/** `{id}` in a route stands for one path segment, `*` for any route. */
export function routeMatches(route: string, method: string, path: string): boolean {
  if (route === '*') return true
  const [wantedMethod, wantedPath = ''] = (names[route] ?? route).split(' ')
  if (wantedMethod !== method) return false
  const pattern = wantedPath.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]*\}/g, '[^/:]+')
  return new RegExp(`^${pattern}$`).test(path)
}
