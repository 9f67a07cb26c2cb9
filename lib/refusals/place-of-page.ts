import { isEnvironment } from '@/lib/environments'

/** Positions of a path whose words are the routes' own, as in /p/<partner>/i/<integration>/<environment>/<section>/<id>. */
const OF_ROUTES = [0, 2, 5]
const ENVIRONMENT = 4

/**
 * The name of a page for the log, from the path that was asked for. What a visitor chooses is left out: names and ids
 * can be anything. `/p/acme/i/books/staging/calls/7?x=y` becomes `page /p/…/i/…/staging/calls/…`.
 */
export function placeOfPage(path: string | null): string {
  const parts = (path ?? '')
    .replace(/[?#].*$/s, '')
    .split('/')
    .slice(1, 9)
  return `page /${parts.map(named).join('/')}`
}

function named(part: string, position: number): string {
  if (position === ENVIRONMENT && isEnvironment(part)) return part
  return OF_ROUTES.includes(position) && /^[a-z-]{0,24}$/.test(part) ? part : '…'
}
