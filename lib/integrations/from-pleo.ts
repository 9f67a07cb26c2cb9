import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import { db } from '@/lib/db'
import { environmentSettings } from '@/lib/environments'
import { shownAddresses, shownContact } from '@/lib/integrations/shown-to-customers'
import { joinFlight } from '@/lib/join-flight'
import { isSlug } from '@/lib/text'

type FromPleoView = {
  integrationName: string
  partnerName: string
  partnerSlug: string
  slug: string
  clientUri: string | null
  helpContact: string
}

const views = new Map<string, Promise<FromPleoView | null>>()

/** What the pages behind Pleo's Initiation and Settings URIs may tell anybody; null for an unknown integration. */
export async function viewFromPleo(slug: string, environment: Environment): Promise<FromPleoView | null> {
  if (!isSlug(slug)) return null
  return await joinFlight(views, `${environment} ${slug}`, () => view(slug, environment))
}

async function view(slug: string, environment: Environment): Promise<FromPleoView | null> {
  const row = await db().integration.findUnique({
    where: { slug },
    include: { partner: true, registrationPacks: { where: { environment } } },
  })
  const pack = row?.registrationPacks[0]
  // Before a pack is saved the integration was announced to nobody.
  if (!row || !pack) return null
  return {
    integrationName: pack.clientName || row.name,
    partnerName: row.partner.name,
    partnerSlug: row.partner.slug,
    slug,
    clientUri: shownAddresses(pack, environmentSettings(environment)).clientUri,
    helpContact: shownContact(row.helpContact),
  }
}
