'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/lib/action'
import { CreateIntegration, createIntegration } from '@/lib/integrations/create-integration'
import { integrationPath } from '../paths'

export const createIntegrationAction = staffAction<typeof CreateIntegration, never>(
  { role: 'engineer', input: CreateIntegration },
  async (staff, input) => {
    const { slug } = await createIntegration(staff, input)
    redirect(`${integrationPath(staff.partnerSlug, slug, 'staging')}/settings`)
  },
)
