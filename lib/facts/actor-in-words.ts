import type { Observation } from '@/lib/facts/kinds'

const ACTORS: Record<Observation['actor'], string> = {
  dashboard: 'This dashboard',
  backend: 'The partner’s backend',
  postman: 'Postman',
  pleo: 'Pleo',
  customer: 'A customer',
  person: 'A person',
}

/** Who observed it; a machine that a person set to work names both. */
export function actorInWords({ actor, actorName }: Pick<Observation, 'actor' | 'actorName'>): string {
  if (!actorName) return ACTORS[actor]
  return actor === 'person' ? actorName : `${ACTORS[actor]}, ${actorName}`
}
