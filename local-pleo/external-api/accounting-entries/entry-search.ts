import { z } from '@hono/zod-openapi'
import { ApiError } from '../api-error.ts'
import { time, uuid } from '../schema.ts'
import { teamId } from './entry.ts'
import { exportStatuses, families, reviewStatuses, statuses, subFamilies } from './enums.ts'

const upTo100 = <S extends z.ZodType>(item: S) => z.array(item).max(100).optional()

export const entrySearch = z
  .object({
    includeDeleted: z.boolean().default(false),
    accountIds: upTo100(uuid),
    employeeIds: upTo100(uuid),
    teamIds: upTo100(uuid),
    taxCodeIds: upTo100(uuid),
    tagRowIds: upTo100(uuid),
    tagGroupIdsUnset: upTo100(uuid),
    foreignExtensionIds: upTo100(z.string()),
    transactionValueCurrencies: upTo100(z.string()),
    families: upTo100(z.enum(families)),
    subFamilies: upTo100(z.enum(subFamilies)),
    status: upTo100(z.enum(statuses)),
    exportStatus: upTo100(z.enum(exportStatuses)),
    reviewStatus: upTo100(z.enum(reviewStatuses)),
    hasAccount: z.boolean().optional(),
    hasNote: z.boolean().optional(),
    hasBookkeepingDate: z.boolean().optional(),
    settled: z.boolean().optional(),
    bookkeepingDateStart: time.optional(),
    bookkeepingDateEnd: time.optional(),
    performedAtStart: time.optional(),
    performedAtEnd: time.optional(),
    settledAtStart: time.optional(),
    settledAtEnd: time.optional(),
  })
  .openapi('AccountingEntrySearch')

type EntrySearch = z.output<typeof entrySearch>

const anyOf: [keyof EntrySearch, string, string][] = [
  ['accountIds', 'e.account_id', 'uuid'],
  ['employeeIds', 'e.employee_id', 'uuid'],
  ['teamIds', teamId, 'uuid'],
  ['taxCodeIds', 'e.tax_code_id', 'uuid'],
  ['transactionValueCurrencies', 'e.currency', 'text'],
  ['families', 'e.family', 'text'],
  ['subFamilies', 'e.sub_family', 'text'],
  ['status', 'e.status', 'text'],
  ['exportStatus', 'e.export_status', 'text'],
  ['reviewStatus', 'e.review_status', 'text'],
]
const present: [keyof EntrySearch, string][] = [
  ['hasAccount', 'e.account_id'],
  ['hasNote', 'e.note'],
  ['hasBookkeepingDate', 'e.bookkeeping_date'],
  ['settled', 'e.settled_at'],
]
const ranges = [
  ['bookkeepingDate', 'e.bookkeeping_date'],
  ['performedAt', 'e.performed_at'],
  ['settledAt', 'e.settled_at'],
] as const

/** One date range only, docs/pleo 6.4. */
export function entryConditions(search: EntrySearch, values: unknown[]): string {
  const parts: string[] = search.includeDeleted ? [] : ['e.deleted_at is null']
  const bind = (value: unknown, cast: string) => `$${values.push(value)}::${cast}`
  for (const [name, sql, cast] of anyOf)
    if (search[name] !== undefined) parts.push(`${sql} = any(${bind(search[name], `${cast}[]`)})`)
  for (const [name, sql] of present)
    if (search[name] !== undefined) parts.push(`${sql} is ${search[name] ? 'not null' : 'null'}`)
  if (search.tagRowIds) parts.push(`e.tag_ids && ${bind(search.tagRowIds, 'uuid[]')}`)
  if (search.tagGroupIdsUnset) {
    const groups = bind(search.tagGroupIdsUnset, 'uuid[]')
    parts.push(
      `not exists (select 1 from tags t where t.environment = e.environment and t.id = any(e.tag_ids) and t.group_id = any(${groups}))`,
    )
  }
  if (search.foreignExtensionIds) parts.push('false')
  const used = ranges.filter(
    ([name]) => search[`${name}Start`] !== undefined || search[`${name}End`] !== undefined,
  )
  if (used.length > 1) throw new ApiError(400, 'BAD_REQUEST', 'Only one date range may be given.')
  for (const [name, sql] of used) {
    const [start, end] = [search[`${name}Start`], search[`${name}End`]]
    if (start !== undefined) parts.push(`${sql} >= ${bind(start, 'timestamptz')}`)
    if (end !== undefined) parts.push(`${sql} <= ${bind(end, 'timestamptz')}`)
  }
  return parts.length === 0 ? 'true' : parts.join(' and ')
}
