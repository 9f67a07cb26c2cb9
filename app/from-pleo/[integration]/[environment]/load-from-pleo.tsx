import { notFound } from 'next/navigation'
import { integrationPath } from '@/app/p/[partner]/paths'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { environmentSettings, isEnvironment } from '@/lib/environments'
import { viewFromPleo } from '@/lib/integrations/from-pleo'

/** What both pages that Pleo leads to have in common; 404 for an unknown integration or environment. */
export async function loadFromPleo({
  integration,
  environment,
}: {
  integration: string
  environment: string
}) {
  if (!isEnvironment(environment)) notFound()
  const view = await viewFromPleo(integration, environment)
  if (!view) notFound()
  const local = environmentSettings(environment).standIn !== null
  return {
    view,
    tag: <EnvironmentTag environment={environment} local={local} />,
    staffPath: integrationPath(view.partnerSlug, view.slug, environment),
  }
}
