import type { EnvironmentStanding, IntegrationEntry } from '@/components/integrations/integration-list'
import type { Staff } from '@/lib/auth/staff'
import { checklistOf } from '@/lib/checklists/load-checklist'
import { STEP_STATES } from '@/lib/checklists/states'
import { ENVIRONMENTS, type Environment, environmentSettings } from '@/lib/environments'
import type { Integration } from '@/lib/integrations/get-integration'
import { getProduction } from '@/lib/integrations/production'
import { integrationPath } from './paths'

/** Where an integration of the member's partner stands, for the list. */
export async function integrationStanding(staff: Staff, integration: Integration): Promise<IntegrationEntry> {
  const { openedAt } = await getProduction(integration.id)
  const meta = [
    integration.erp && `for ${integration.erp}`,
    integration.level && `Level ${integration.level}`,
    integration.option && `Option ${integration.option}`,
  ]
  return {
    name: integration.name,
    href: integrationPath(staff.partnerSlug, integration.slug, 'staging'),
    meta: meta.filter(Boolean).join(' · '),
    standings: await Promise.all(
      ENVIRONMENTS.map((environment) => standing(staff, integration, environment, openedAt !== null)),
    ),
  }
}

async function standing(
  staff: Staff,
  integration: Integration,
  environment: Environment,
  opened: boolean,
): Promise<EnvironmentStanding> {
  const { readiness } = await checklistOf(integration, environment)
  const { next, counts, ready } = readiness
  return {
    environment,
    href: integrationPath(staff.partnerSlug, integration.slug, environment),
    local: environmentSettings(environment).standIn !== null,
    locked: environment === 'production' && !opened,
    next: next && { title: next.title, state: next.state },
    ready,
    counts: STEP_STATES.map((state) => ({ state, count: counts[state] })),
  }
}
