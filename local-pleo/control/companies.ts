import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { inTransaction } from '../database/in-transaction.ts'
import { expireJobs } from '../exports/expire-jobs.ts'
import { queueExport } from '../exports/queue-export.ts'
import { readyEntries } from '../exports/ready-entries.ts'
import type { World } from '../world.ts'
import { ControlError } from './control-error.ts'
import { nothing, offer } from './offer.ts'
import { realmOf } from './realm-of.ts'

const tag = 'Companies'
const company = z
  .object({
    id: z.uuid(),
    name: z.string(),
    organisationId: z.uuid(),
    country: z.string().nullable(),
    urn: z.string(),
  })
  .openapi('Company')

const exportBody = z.object({
  companyId: z.uuid(),
  accountingEntryIds: z.array(z.uuid()).min(1).optional(),
  count: z.number().int().min(1).max(1000).default(10),
  vendorBasedBookkeeping: z.boolean().default(false),
})

export function companyControls(app: OpenAPIHono, world: World): void {
  const list = {
    operationId: 'companies',
    summary: 'The companies',
    tag,
    method: 'get',
    path: '/environments/{env}/companies',
    body: nothing,
    answer: z.object({ companies: z.array(company) }),
  } as const
  offer(app, list, async (c) => {
    const { rows } = await world.pool.query<z.infer<typeof company>>(
      `select id, name, organisation_id as "organisationId", address->>'country' as country, 'urn:pleo:company:' || id as urn
       from companies where environment = $1 order by position`,
      [realmOf(world, c).environment],
    )
    return { companies: rows }
  })

  const change = {
    operationId: 'setContraAccount',
    summary: 'Give a company a contra account, or take it away: then nothing can be exported',
    tag,
    method: 'patch',
    path: '/environments/{env}/companies/{companyId}',
    body: z.object({ contraAccount: z.boolean() }),
    answer: z.object({ changed: z.boolean() }),
  } as const
  offer(app, change, async (c, { contraAccount }) => {
    const changed = await world.pool.query(
      'update companies set contra_account = $3 where environment = $1 and id = $2',
      [realmOf(world, c).environment, c.req.param('companyId'), contraAccount],
    )
    return { changed: changed.rowCount === 1 }
  })

  const queue = {
    operationId: 'queueExport',
    summary: 'What the bookkeeper does with "Export"',
    tag,
    method: 'post',
    path: '/environments/{env}/exports',
    body: exportBody,
    answer: z.object({ jobId: z.uuid(), numberOfItems: z.number().int() }),
    made: true,
  } as const
  offer(app, queue, async (c, body) => {
    const realm = realmOf(world, c)
    await expireJobs(realm)
    const made = await inTransaction(world.pool, async (db) => {
      const ids = body.accountingEntryIds ?? (await readyEntries(db, realm, body.companyId, body.count))
      const wanted = { ...body, accountingEntryIds: ids, isInteractive: true, createdBy: null }
      const result = await queueExport(db, realm, wanted)
      if (typeof result === 'string') throw new ControlError(409, result, 'The export could not be queued.')
      return result
    })
    return { jobId: made.id, numberOfItems: made.numberOfItems }
  })
}
