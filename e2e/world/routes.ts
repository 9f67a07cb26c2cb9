import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathOf } from './integration'
import { people } from './people'
import type { Place } from './place'

/**
 * Who may open a page. `staff`: members of its partner. `person`: whoever is signed in, and sees their own. `invited`: the
 * one person whom an invitation is for. `customer`: the browser that authorised. `public`: anyone.
 */
export type Door = 'staff' | 'person' | 'invited' | 'customer' | 'public'

export type Route = { door: Door; address: (place: Place) => string }

const below = (page: string): Route => ({
  door: 'staff',
  address: ({ integration }) => pathOf(integration, 'staging', page),
})
const open = (address: string): Route => ({ door: 'public', address: () => address })

/** Every page, by its place in app/. A page without an entry here fails the tests. */
export const PAGES: Record<string, Route> = {
  '/': { door: 'staff', address: () => '/' },
  '/sessions': { door: 'person', address: () => '/sessions' },
  '/sign-in': open('/sign-in'),
  '/sign-in/confirm': open('/sign-in/confirm?token=made-up&email=somebody%40nowhere.example'),
  '/sign-in/problem': open('/sign-in/problem?error=Verification'),
  '/sign-in/sent': open('/sign-in/sent'),
  '/connect/[link]': { door: 'public', address: ({ openLink }) => openLink },
  '/connect/return': open('/connect/return?problem=unknown'),
  '/connect/return/[id]': {
    door: 'customer',
    address: ({ authorisationId }) => `/connect/return/${authorisationId}`,
  },
  '/from-pleo/[integration]/[environment]/connect': fromPleo('connect'),
  '/from-pleo/[integration]/[environment]/settings': fromPleo('settings'),
  '/invitations/[id]': { door: 'invited', address: ({ invitationId }) => `/invitations/${invitationId}` },
  '/p/[partner]': { door: 'staff', address: () => `/p/${people().partner}` },
  '/p/[partner]/audit': { door: 'staff', address: () => `/p/${people().partner}/audit` },
  '/p/[partner]/members': { door: 'staff', address: () => `/p/${people().partner}/members` },
  '/p/[partner]/new': { door: 'staff', address: () => `/p/${people().partner}/new` },
  '/p/[partner]/i/[integration]': {
    door: 'staff',
    address: ({ integration }) => `/p/${integration.partner}/i/${integration.slug}`,
  },
  '/p/[partner]/i/[integration]/[environment]': below(''),
  '/p/[partner]/i/[integration]/[environment]/activity': below('/activity'),
  '/p/[partner]/i/[integration]/[environment]/calls': below('/calls'),
  '/p/[partner]/i/[integration]/[environment]/calls/[call]': {
    door: 'staff',
    address: ({ integration, callId }) => pathOf(integration, 'staging', `/calls/${callId}`),
  },
  '/p/[partner]/i/[integration]/[environment]/checklist': below('/checklist'),
  '/p/[partner]/i/[integration]/[environment]/checklist/[step]': below('/checklist/rate-limits'),
  '/p/[partner]/i/[integration]/[environment]/client': below('/client'),
  '/p/[partner]/i/[integration]/[environment]/connections': below('/connections'),
  '/p/[partner]/i/[integration]/[environment]/connections/[connection]': {
    door: 'staff',
    address: ({ integration, connectionId }) =>
      pathOf(integration, 'staging', `/connections/${connectionId}`),
  },
  '/p/[partner]/i/[integration]/[environment]/postman': below('/postman'),
  '/p/[partner]/i/[integration]/[environment]/production': {
    door: 'staff',
    address: ({ integration }) => pathOf(integration, 'production', '/production'),
  },
  '/p/[partner]/i/[integration]/[environment]/registration': below('/registration'),
  '/p/[partner]/i/[integration]/[environment]/settings': below('/settings'),
}

/** The route handlers that a browser opens to get a file. The others have tests of their own in access.spec.ts. */
export const DOWNLOADS: Record<string, Route> = {
  '/p/[partner]/i/[integration]/[environment]/postman/collection': below('/postman/collection'),
  '/p/[partner]/i/[integration]/[environment]/postman/environment': below('/postman/environment'),
}

/** The routes that app/ holds on disk, for `page.tsx` or `route.ts`. */
export function routesOnDisk(file: 'page.tsx' | 'route.ts'): string[] {
  const app = path.resolve('app')
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === file)
    .map((entry) => `/${path.relative(app, entry.parentPath).split(path.sep).join('/')}`)
    .sort()
}

function fromPleo(page: string): Route {
  return {
    door: 'public',
    address: ({ integration }) => `/from-pleo/${integration.slug}/staging/${page}`,
  }
}
