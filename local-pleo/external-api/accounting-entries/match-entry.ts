import type { Queryable } from '../../database/queryable.ts'
import type { Realm } from '../../world.ts'

type Wanted = {
  amount: number
  currency: string
  card_last_four_digits: string
  merchant_name: string
  performed_at?: string | undefined
  settled_at?: string | undefined
  email?: string | undefined
}
type Match =
  | { kind: 'entry'; entryId: string }
  | { kind: 'inbox' }
  | { kind: 'later' }
  | { kind: 'unresolved'; message: string }

/** The card must be known, then amount, merchant and day decide which of its expenses is meant. */
export async function matchEntry(
  db: Queryable,
  realm: Realm,
  companyIds: string[],
  wanted: Wanted,
  tagIds: string[],
): Promise<Match> {
  const own = [realm.environment, companyIds]
  const card = await db.query(
    'select 1 from accounting_entries where environment = $1 and company_id = any($2) and card_last_four = $3 limit 1',
    [...own, wanted.card_last_four_digits],
  )
  if (card.rowCount === 0) return { kind: 'unresolved', message: 'No card ends with these digits.' }
  if (wanted.email !== undefined) {
    const employee = await db.query(
      'select 1 from employees where environment = $1 and company_id = any($2) and email = $3',
      [...own, wanted.email],
    )
    if (employee.rowCount === 0)
      return { kind: 'unresolved', message: 'No employee has this e-mail address.' }
  }
  const tags = await db.query(
    `select 1 from tags t join tag_groups g on g.environment = t.environment and g.id = t.group_id
     where t.environment = $1 and g.company_id = any($2) and t.id = any($3)`,
    [...own, tagIds],
  )
  if (tags.rowCount !== new Set(tagIds).size) return { kind: 'unresolved', message: 'A tag does not exist.' }
  const { rows } = await db.query<{ id: string }>(
    `select id from accounting_entries where environment = $1 and company_id = any($2) and card_last_four = $3 and minors = $4
       and currency = $5 and merchant ilike $6 and deleted_at is null
       and ($7::timestamptz is null or abs(extract(epoch from performed_at - $7)) <= 86400)
       and ($8::timestamptz is null or abs(extract(epoch from settled_at - $8)) <= 86400) order by position limit 1`,
    [
      ...own,
      wanted.card_last_four_digits,
      wanted.amount,
      wanted.currency,
      wanted.merchant_name,
      wanted.performed_at ?? null,
      wanted.settled_at ?? null,
    ],
  )
  if (rows[0]) return { kind: 'entry', entryId: rows[0].id }
  return { kind: wanted.email === undefined ? 'later' : 'inbox' }
}
