import { notFound } from 'next/navigation'
import { EnvironmentTag } from '@/components/ui/environment-tag'
import { environmentTag, isEnvironment } from '@/lib/environments'
import { viewFromPleo } from '@/lib/integrations/from-pleo'
import { integrationPath } from '@/lib/places/paths'

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
  return {
    view,
    tag: <EnvironmentTag {...environmentTag(environment)} />,
    staffPath: integrationPath(view.partnerSlug, view.slug, environment),
  }
}
