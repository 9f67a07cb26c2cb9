import 'server-only'
import type { Integration, ProductionAccess } from '@/generated/prisma/client'
import type { Actor } from '@/lib/auth/actor'
import { type Db, db, type Tx } from '@/lib/db'
import { type Environment, isEnvironment } from '@/lib/environments'
import { notFound } from '@/lib/errors'
import { type ProductionView, productionOf } from '@/lib/places/production'
import { isSlug } from '@/lib/text'

declare const entered: unique symbol

/**
 * One environment of an integration of the actor's own partner, as it was when a request entered it. Only this file makes
 * one, so that a verb about somebody else's integration does not compile. What a verb judges it reads anew, behind the
 * lock (`lockPlace`).
 */
export type Place = {
  readonly partnerId: string
  readonly partnerSlug: string
  readonly integration: Readonly<Integration>
  readonly production: ProductionView
  readonly environment: Environment
  /** The time of the request: one for all that it judges and writes. */
  readonly now: Date
  readonly [entered]: true
}

type Row = Integration & { productionAccess: ProductionAccess | null }

const WITH_PRODUCTION = { productionAccess: true } as const

/** Enters an integration of the actor's own partner, by its slug. Throws `not_found` for a foreign and an unknown one alike. */
export async function enterPlace(
  actor: Actor,
  slug: string,
  environment: string,
  now: Date = new Date(),
): Promise<Place> {
  const row =
    isSlug(slug) && isEnvironment(environment)
      ? await db().integration.findFirst({
          where: { slug, partnerId: actor.partnerId },
          include: WITH_PRODUCTION,
        })
      : null
  if (!row || !isEnvironment(environment)) throw notFound('That integration')
  return placeOf(actor, row, environment, now)
}

/** Staging of every integration of the actor's partner, by name. */
export async function listPlaces(actor: Actor, now: Date): Promise<Place[]> {
  const rows = await db().integration.findMany({
    where: { partnerId: actor.partnerId },
    include: WITH_PRODUCTION,
    orderBy: { name: 'asc' },
  })
  return rows.map((row) => placeOf(actor, row, 'staging', now))
}

/** The same place as it is now. The caller holds its lock, and has looked whose it is. */
export async function enterAgain(client: Tx | Db, place: Place): Promise<Place> {
  const { productionAccess, ...integration } = await client.integration.findUniqueOrThrow({
    where: { id: place.integration.id },
    include: WITH_PRODUCTION,
  })
  return { ...place, integration, production: productionOf(productionAccess) }
}

/** The rows of a place: its key, and the partner besides, so that a place of one partner shows another's actor nothing. */
export function inPlace(actor: Actor, place: Place) {
  return { ...keyOf(place), integration: { partnerId: actor.partnerId } }
}

export type PlaceKey = { integrationId: string; environment: Environment }

export function keyOf({ integration, environment }: Place): PlaceKey {
  return { integrationId: integration.id, environment }
}

function placeOf(actor: Actor, row: Row, environment: Environment, now: Date): Place {
  const { productionAccess, ...integration } = row
  const { partnerId, partnerSlug } = actor
  const production = productionOf(productionAccess)
  return { partnerId, partnerSlug, integration, production, environment, now } as Place
}
