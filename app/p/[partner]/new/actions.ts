'use server'

import { staffAction } from '@/lib/actions/staff-action'
import { CreateIntegration, createIntegration } from '@/lib/integrations/create-integration'
import { integrationPath } from '@/lib/places/paths'

export const createIntegrationAction = staffAction(
  {
    input: CreateIntegration,
    leadsTo: ({ partnerSlug }, { slug }) => `${integrationPath(partnerSlug, slug, 'staging')}/settings`,
  },
  createIntegration,
)
