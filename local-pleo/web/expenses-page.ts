import { html } from 'hono/html'
import type { Markup } from '../pages/page.ts'
import type { Person } from '../people/person.ts'
import type { Realm } from '../world.ts'
import { amount } from './amount.ts'
import { companyChoice, mayBook } from './company-choice.ts'

type Row = {
  id: string
  merchant: string
  employee: string | null
  currency: string
  minors: number
  performedAt: Date
  review: string
  export: string
  receipts: number
  account: string | null
}

const reviewWords: Record<string, string> = {
  OK: '✓ Reviewed',
  NOT_OK: '✕ Not OK',
  NOT_REQUIRED: '✓ No review needed',
  NOT_SET: '○ To review',
}
const exportWords: Record<string, string> = {
  NOT_EXPORTED: '○ Not exported',
  QUEUED: '◐ Queued',
  EXPORTING: '◐ Exporting',
  EXPORTED: '✓ Exported',
}

export async function expensesPage(
  realm: Realm,
  person: Person,
  proof: Markup,
  wanted: string | undefined,
  problem: string | undefined,
): Promise<Markup> {
  const choice = await companyChoice(realm, person, '/expenses', wanted)
  const { rows } = await realm.pool.query<Row>(
    `select e.id, e.merchant, p.first_name || ' ' || p.last_name as employee, e.currency, e.minors, e.performed_at as "performedAt",
       e.review_status as review, e.export_status as export, a.name as account,
       (select count(*) from receipts r where r.environment = e.environment and r.accounting_entry_id = e.id and r.deleted_at is null) as receipts
     from accounting_entries e
     left join employees p on p.environment = e.environment and p.id = e.employee_id
     left join accounts a on a.environment = e.environment and a.id = e.account_id
     where e.environment = $1 and e.company_id = $2 and e.deleted_at is null
     order by (e.export_status = 'EXPORTED'), e.performed_at desc limit 60`,
    [realm.environment, choice.companyId],
  )
  return html`${choice.links}
    ${problem ? html`<p class="problem" role="alert">${problem}</p>` : ''}
    <form method="post" action="/expenses">
      ${proof}<input type="hidden" name="company" value="${choice.companyId}" />
      ${mayBook(person) ? actions() : html`<p class="soft">As ${person.role} you can look but not change.</p>`}
      <div class="scroll" tabindex="0" role="region" aria-label="Expenses">
        <table>
          <thead><tr><th scope="col">Choose</th><th scope="col">Date</th><th scope="col">Expense</th><th scope="col">Employee</th><th scope="col">Account</th><th scope="col" class="number">Amount</th><th scope="col" class="number">Receipts</th><th scope="col">Review</th><th scope="col">Export</th></tr></thead>
          <tbody>${rows.map(row)}</tbody>
        </table>
      </div>
    </form>`
}

function actions(): Markup {
  return html`<div class="actions">
    <button name="action" value="review">Mark chosen as reviewed</button>
    <button name="action" value="reject">Mark chosen as not OK</button>
    <button name="action" value="export" class="primary">Export chosen</button>
    <button name="action" value="export-ready">Export all that is ready</button>
  </div>`
}

function row(entry: Row): Markup {
  const day = entry.performedAt.toISOString().slice(0, 10)
  return html`<tr>
    <td><input type="checkbox" name="entry" value="${entry.id}" aria-label="${entry.merchant}, ${day}" ${entry.export === 'NOT_EXPORTED' ? '' : 'disabled'} /></td>
    <td class="date">${day}</td>
    <td>${entry.merchant}</td>
    <td>${entry.employee ?? ''}</td>
    <td>${entry.account ?? html`<span class="soft">none</span>`}</td>
    <td class="number">${amount(entry.currency, entry.minors)}</td>
    <td class="number">${entry.receipts}</td>
    <td><span class="state">${reviewWords[entry.review] ?? '◐ Waiting'}</span></td>
    <td><span class="state">${exportWords[entry.export] ?? entry.export}</span></td>
  </tr>`
}
