/**
 * Pleo writes custom verbs after a colon (`.../me:activate`). The router takes a colon for a parameter, so inside the
 * routes are written `/~activate`, and only here the two spellings meet.
 */
export function routedPath(request: Request): string {
  const { pathname } = new URL(request.url)
  return pathname.replace(/(?::|%3A)([a-z-]+)$/i, '/~$1')
}

export function publishedPath(path: string): string {
  return path.replace(/\/~([a-z-]+)$/, ':$1')
}
