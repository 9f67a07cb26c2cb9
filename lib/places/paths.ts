import type { Environment } from '@/generated/prisma/enums'
import type { Place } from '@/lib/places/place'

/** Where the staff's pages are. Every page has the environment in its address. */
export function partnerPath(partner: string): string {
  return `/p/${partner}`
}

export function integrationPath(partner: string, integration: string, environment: Environment): string {
  return `/p/${partner}/i/${integration}/${environment}`
}

/** The overview of a place, or of its integration's other environment; every page of the environment lies below it. */
export function placePath(place: Place, environment: Environment = place.environment): string {
  return integrationPath(place.partnerSlug, place.integration.slug, environment)
}
