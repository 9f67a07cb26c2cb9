import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { e2eFolder } from './people'
import type { Place } from './place'

/** `quiet place`: whoever finds something new there has found what should not have happened. */
export const PLACES = ['place', 'quiet place'] as const

export type PlaceName = (typeof PLACES)[number]

/** Made for each run by world.setup.ts. */
export function keptPlace(name: PlaceName): Place {
  return JSON.parse(readFileSync(fileOf(name), 'utf8')) as Place
}

export function keepPlace(name: PlaceName, place: Place): void {
  writeFileSync(fileOf(name), JSON.stringify(place), { mode: 0o600 })
}

function fileOf(name: PlaceName): string {
  return path.join(e2eFolder(), `${name.replace(' ', '-')}.json`)
}
