import 'server-only'
import type { Environment, Integration } from '@/generated/prisma/client'
import type { Actor } from '@/lib/auth/actor'
import { db } from '@/lib/db'
import { env } from '@/lib/env'
import { environmentSettings } from '@/lib/environments'
import { type Pack, type PackField, packProblems } from '@/lib/integrations/registration-pack'
import { inPlace, type Place } from '@/lib/places/place'

export type PackView = {
  pack: Pack
  problems: Partial<Record<PackField, string>>
  saved: boolean
  updatedAt: Date | null
  /** The dashboard's own addresses, to be registered exactly. */
  own: { redirectUri: string; initiationUri: string; settingsUri: string }
}

/** The pack as saved, or one filled in from what is known: this dashboard's addresses and the partner's own pages. */
export async function loadRegistrationPack(actor: Actor, place: Place): Promise<PackView> {
  const { integration, environment } = place
  const saved = await db().registrationPack.findFirst({ where: inPlace(actor, place) })
  const own = ownAddresses(integration, environment)
  const pack = saved ? packOf(saved) : firstPack(integration, own)
  return {
    pack,
    problems: packProblems(pack, environmentSettings(environment)),
    saved: saved !== null,
    updatedAt: saved?.updatedAt ?? null,
    own,
  }
}

function ownAddresses(integration: Pick<Integration, 'slug'>, environment: Environment): PackView['own'] {
  const { redirectUri } = environmentSettings(environment)
  const base = `${env().APP_URL}/from-pleo/${integration.slug}/${environment}`
  return { redirectUri, initiationUri: `${base}/connect`, settingsUri: `${base}/settings` }
}

export function packOf(row: Pack): Pack {
  const { clientName, clientUri, logoUri, termsUri, privacyUri, contacts } = row
  const { initiationUri, settingsUri, redirectUris, scopes, pkce, subjectType } = row
  return {
    clientName,
    clientUri,
    logoUri,
    termsUri,
    privacyUri,
    contacts,
    initiationUri,
    settingsUri,
    redirectUris,
    scopes,
    pkce,
    subjectType,
  }
}

function firstPack(integration: Integration, own: PackView['own']): Pack {
  return {
    clientName: /pleo/i.test(integration.name) ? '' : integration.name,
    clientUri: '',
    logoUri: '',
    termsUri: '',
    privacyUri: '',
    contacts: integration.companyEmail ? [integration.companyEmail] : [],
    initiationUri: own.initiationUri,
    settingsUri: own.settingsUri,
    redirectUris: [own.redirectUri],
    scopes: ['users:read'],
    pkce: true,
    subjectType: 'company',
  }
}
