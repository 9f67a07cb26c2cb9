import type { EnvironmentStanding, IntegrationEntry } from '@/components/integrations/integration-list'
import type { Staff } from '@/lib/auth/staff'
import { type Checklist, loadChecklist } from '@/lib/checklists/load-checklist'
import { STEP_STATES } from '@/lib/checklists/states'
import { ENVIRONMENTS, type Environment, environmentTag } from '@/lib/environments'
import { placePath } from '@/lib/places/paths'
import type { Place } from '@/lib/places/place'

/** Where an integration of the member's partner stands, for the list. */
export async function integrationStanding(staff: Staff, place: Place): Promise<IntegrationEntry> {
  const { name, erp, level, option } = place.integration
  const checklist = await loadChecklist(staff, place)
  const meta = [erp && `for ${erp}`, level && `Level ${level}`, option && `Option ${option}`]
  return {
    name,
    href: placePath(place, 'staging'),
    meta: meta.filter(Boolean).join(' · '),
    standings: ENVIRONMENTS.map((environment) => standing(checklist, environment)),
  }
}

function standing({ place, ...checklist }: Checklist, environment: Environment): EnvironmentStanding {
  const { next, counts, ready } = checklist[environment]
  return {
    tag: environmentTag(environment),
    href: placePath(place, environment),
    locked: environment === 'production' && !place.production.openedAt,
    next: next && { title: next.title, state: next.state },
    ready,
    counts: STEP_STATES.map((state) => ({ state, count: counts[state] })),
  }
}
