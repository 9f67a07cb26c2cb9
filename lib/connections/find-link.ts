import 'server-only'
import type { ConnectLink, Integration, Partner } from '@/generated/prisma/client'
import type { Environment } from '@/generated/prisma/enums'
import { boundGuesses } from '@/lib/connections/bound-guesses'
import { type LinkState, linkState } from '@/lib/connections/link-state'
import { hashToken } from '@/lib/crypto'
import { db } from '@/lib/db'
import { environmentSettings } from '@/lib/environments'
import { shownAddresses, shownContact } from '@/lib/integrations/shown-to-customers'
import { joinFlight } from '@/lib/join-flight'
import { getProduction } from '@/lib/places/production'

export type FoundLink = ConnectLink & { integration: Integration & { partner: Partner } }

/**
 * A link by the token in its address; null for a foreign, mistyped or removed one. `network` is the caller's, where it
 * is known: too many wrong tokens from it end as `rate_limited`.
 */
export async function findLink(token: string, network: string | null): Promise<FoundLink | null> {
  if (!isToken(token)) return null
  return await boundGuesses(network, () => read(token))
}

// 256 random bits in base64url. Anything else is no guess and costs no query.
function isToken(token: string): boolean {
  return /^[A-Za-z0-9_-]{43}$/.test(token)
}

async function read(token: string): Promise<FoundLink | null> {
  return await db().connectLink.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { integration: { include: { partner: true } } },
  })
}

/** What the customer's page shows. Looking changes nothing: unfurlers, mail scanners and prefetches look too. */
export type LinkView = {
  state: LinkState | 'suspended' | 'not_ready'
  integrationName: string
  partnerName: string
  environment: Environment
  askedBy: string
  askedAt: Date
  expiresAt: Date
  helpContact: string
  logoUri: string | null
  termsUri: string | null
  privacyUri: string | null
  scopes: string[]
  freshAsked: boolean
  reconnect: boolean
}

const looks = new Map<string, Promise<LinkView | null>>()

/** Whoever looks while another looks at the same link shares the answer: one link is never more work than one look. */
export async function viewLink(
  token: string,
  now: Date,
  network: string | null = null,
): Promise<LinkView | null> {
  if (!isToken(token)) return null
  return await boundGuesses(network, () => joinFlight(looks, token, () => view(token, now)))
}

async function view(token: string, now: Date): Promise<LinkView | null> {
  const link = await read(token)
  if (!link) return null
  const key = { integrationId: link.integrationId, environment: link.environment }
  const [pack, client, production] = await Promise.all([
    db().registrationPack.findUnique({ where: { integrationId_environment: key } }),
    db().oAuthClient.findUnique({ where: { integrationId_environment: key }, select: { id: true } }),
    getProduction(link.integrationId),
  ])
  const { logoUri, termsUri, privacyUri } = shownAddresses(pack, environmentSettings(link.environment))
  const state = linkState(link, now)
  const suspended = link.environment === 'production' && (!production.openedAt || production.suspendedAt)
  return {
    state: state !== 'open' ? state : suspended ? 'suspended' : client ? 'open' : 'not_ready',
    integrationName: pack?.clientName || link.integration.name,
    partnerName: link.integration.partner.name,
    environment: link.environment,
    askedBy: link.createdByName,
    askedAt: link.createdAt,
    expiresAt: link.expiresAt,
    helpContact: shownContact(link.integration.helpContact),
    logoUri,
    termsUri,
    privacyUri,
    scopes: scopesAskedFor(pack),
    freshAsked: link.freshAskedAt !== null,
    reconnect: link.connectionId !== null,
  }
}

/** What a customer is asked for: the pack's scopes, or the one that Pleo's own first call needs. */
export function scopesAskedFor(pack: { scopes: string[] } | null): string[] {
  return pack?.scopes.length ? pack.scopes : ['users:read']
}
