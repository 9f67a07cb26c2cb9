import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuditFilter } from '@/components/audit/audit-filter'
import { AuditTable } from '@/components/audit/audit-table'
import { KeysetPages } from '@/components/ui/keyset-pages'
import { PageHeader } from '@/components/ui/page-header'
import { listAudit } from '@/lib/audit/list'
import { requireStaff } from '@/lib/auth/require-staff'
import { listIntegrations } from '@/lib/integrations/list-integrations'
import { partnerPath } from '@/lib/places/paths'
import { StaffFrame } from '../staff-frame'

export const metadata: Metadata = { title: 'Audit trail' }

type Query = Record<'integration' | 'before', string | string[] | undefined>
type Props = { params: Promise<{ partner: string }>; searchParams: Promise<Query> }

export default async function AuditPage({ params, searchParams }: Props) {
  const staff = await requireStaff((await params).partner)
  const query = await searchParams
  const [slug, before] = [[query.integration].flat()[0] ?? '', [query.before].flat()[0]]
  const integrations = await listIntegrations(staff)
  const chosen = integrations.find((integration) => integration.slug === slug)
  if (slug && !chosen) notFound()
  const { entries, next } = await listAudit(staff, {
    ...(chosen ? { integrationId: chosen.id } : {}),
    ...(before ? { before } : {}),
  })
  const path = `${partnerPath(staff.partnerSlug)}/audit`
  return (
    <StaffFrame staff={staff}>
      <PageHeader
        title="Audit trail"
        description="Every change: who made it, what it was, in which environment, when. Entries cannot be edited."
      />
      <AuditFilter
        path={path}
        chosen={slug}
        integrations={integrations.map((integration) => ({
          value: integration.slug,
          label: integration.name,
        }))}
      />
      <AuditTable entries={entries} filtered={slug !== ''} />
      <KeysetPages path={path} query={{ integration: slug }} later={before !== undefined} next={next} />
    </StaffFrame>
  )
}
