import type { Connection, Grant } from '@/generated/prisma/client'
import type { ConnectionStatus } from '@/generated/prisma/enums'

/** A connection as staff see it; the grant's life, never its tokens. */
export type ConnectionEntry = {
  id: string
  label: string
  customerReference: string
  companyId: string
  subjectUrn: string
  status: ConnectionStatus
  statusSince: Date
  statusReason: string | null
  connectedAt: Date
  scopes: string[]
  grant: { generation: number; accessExpiresAt: Date; obtainedAt: Date } | null
}

type GrantLife = Pick<Grant, 'generation' | 'accessExpiresAt' | 'obtainedAt'>

export const GRANT_LIFE = { select: { generation: true, accessExpiresAt: true, obtainedAt: true } } as const

export function connectionEntry(row: Connection & { grant: GrantLife | null }): ConnectionEntry {
  const { id, label, customerReference, companyId, subjectUrn, status, statusSince, statusReason } = row
  const { connectedAt, scopes, grant } = row
  return {
    id,
    label,
    customerReference,
    companyId,
    subjectUrn,
    status,
    statusSince,
    statusReason,
    connectedAt,
    scopes,
    grant,
  }
}
