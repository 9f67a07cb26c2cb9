import 'server-only'
import type { ConnectLink, Integration, Partner } from '@/generated/prisma/client'
import type { Environment } from '@/generated/prisma/enums'
import { type LinkState, linkState } from '@/lib/connections/link-state'
import { hashToken } from '@/lib/crypto'
import { db } from '@/lib/db'
import { getProduction } from '@/lib/integrations/production'

export type FoundLink = ConnectLink & { integration: Integration & { partner: Partner } }

/** A link by the token in its address; null for a foreign, mistyped or removed one. */
export async function findLink(token: string): Promise<FoundLink | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null
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

export async function viewLink(token: string, now: Date): Promise<LinkView | null> {
  const link = await findLink(token)
  if (!link) return null
  const key = { integrationId: link.integrationId, environment: link.environment }
  const [pack, client, production] = await Promise.all([
    db().registrationPack.findUnique({ where: { integrationId_environment: key } }),
    db().oAuthClient.findUnique({ where: { integrationId_environment: key }, select: { id: true } }),
    getProduction(link.integrationId),
  ])
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
    helpContact: link.integration.helpContact,
    logoUri: pack?.logoUri || null,
    termsUri: pack?.termsUri || null,
    privacyUri: pack?.privacyUri || null,
    scopes: scopesAskedFor(pack),
    freshAsked: link.freshAskedAt !== null,
    reconnect: link.connectionId !== null,
  }
}

/** What a customer is asked for: the pack's scopes, or the one that Pleo's own first call needs. */
export function scopesAskedFor(pack: { scopes: string[] } | null): string[] {
  return pack?.scopes.length ? pack.scopes : ['users:read']
}
