import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Queryable } from '../database/queryable.ts'

/** docs/pleo 5: the Partner API Access Request asks for a company e-mail, the company, the ERP and the planned usage. */
export const accessRequestInput = z.object({
  company: z.string().trim().min(1, 'Company is needed').max(200),
  email: z.string().trim().pipe(z.email('E-mail must be an address')),
  system: z.string().trim().min(1, 'ERP or accounting system is needed').max(200),
  usage: z.string().trim().min(1, 'Planned API usage is needed').max(4000),
})

export type AccessRequest = z.output<typeof accessRequestInput> & {
  id: string
  createdAt: Date
  stagingApprovedAt: Date | null
  loginHandedOverAt: Date | null
  productionApprovedAt: Date | null
}

const columns = `id, company, email, system, usage, created_at as "createdAt", staging_approved_at as "stagingApprovedAt",
  login_handed_over_at as "loginHandedOverAt", production_approved_at as "productionApprovedAt"`

export async function listAccessRequests(db: Queryable): Promise<AccessRequest[]> {
  const { rows } = await db.query<AccessRequest>(
    `select ${columns} from access_requests order by position desc`,
  )
  return rows
}

export async function findAccessRequest(db: Queryable, id: string): Promise<AccessRequest | null> {
  if (!z.uuid().safeParse(id).success) return null
  const { rows } = await db.query<AccessRequest>(`select ${columns} from access_requests where id = $1`, [id])
  return rows[0] ?? null
}

export async function addAccessRequest(
  db: Queryable,
  input: z.output<typeof accessRequestInput>,
  at: Date,
): Promise<string> {
  const id = randomUUID()
  await db.query(
    'insert into access_requests (id, company, email, system, usage, created_at) values ($1, $2, $3, $4, $5, $6)',
    [id, input.company, input.email, input.system, input.usage, at],
  )
  return id
}

const marks = {
  'approve-staging': 'staging_approved_at',
  'hand-over-login': 'login_handed_over_at',
  'approve-production': 'production_approved_at',
} as const

export type Mark = keyof typeof marks

export function isMark(value: string): value is Mark {
  return value in marks
}

export async function markAccessRequest(db: Queryable, id: string, mark: Mark, at: Date): Promise<void> {
  await db.query(`update access_requests set ${marks[mark]} = coalesce(${marks[mark]}, $2) where id = $1`, [
    id,
    at,
  ])
}
