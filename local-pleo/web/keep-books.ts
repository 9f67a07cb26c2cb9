import { inTransaction } from '../database/in-transaction.ts'
import { expireJobs } from '../exports/expire-jobs.ts'
import { queueExport } from '../exports/queue-export.ts'
import { readyEntries } from '../exports/ready-entries.ts'
import type { Person } from '../people/person.ts'
import type { Realm } from '../world.ts'

const problems = {
  MISSING_CONTRA_ACCOUNTS: 'The company has no contra account, so nothing can be exported.',
  EXPORT_ALREADY_IN_PROGRESS: 'An export is running already. Wait until the integration has finished it.',
  ACCOUNTING_ENTRY_DOES_NOT_EXIST: 'One of the expenses is no longer there. Load the page again.',
} as const

/** What the bookkeeper does with chosen expenses; the answer is what went wrong, in words, or nothing. */
export async function keepBooks(
  realm: Realm,
  person: Person,
  companyId: string,
  action: string,
  chosen: string[],
): Promise<string | null> {
  if (action === 'review' || action === 'reject') {
    await realm.pool.query(
      `update accounting_entries set review_status = $4, updated_at = $5
       where environment = $1 and company_id = $2 and id = any($3) and export_status = 'NOT_EXPORTED'`,
      [realm.environment, companyId, chosen, action === 'review' ? 'OK' : 'NOT_OK', realm.clock.now()],
    )
    return null
  }
  await expireJobs(realm)
  return inTransaction(realm.pool, async (db) => {
    const ready = await readyEntries(db, realm, companyId, 1000)
    const ids = action === 'export' ? chosen.filter((id) => ready.includes(id)) : ready
    if (ids.length === 0) return 'Nothing was exported: none of these expenses is reviewed and waiting.'
    const createdBy = `urn:pleo:user:${person.id}`
    const queue = {
      companyId,
      accountingEntryIds: ids,
      isInteractive: true,
      vendorBasedBookkeeping: false,
      createdBy,
    }
    const result = await queueExport(db, realm, queue)
    return typeof result === 'string' ? problems[result] : null
  })
}
