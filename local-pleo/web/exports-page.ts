import { html } from 'hono/html'
import { expireJobs } from '../exports/expire-jobs.ts'
import { findJob } from '../exports/find-job.ts'
import { type Job, jobColumns } from '../exports/job.ts'
import { isRunning } from '../exports/job-state.ts'
import type { Markup } from '../pages/page.ts'
import type { Person } from '../people/person.ts'
import type { Realm } from '../world.ts'
import { amount } from './amount.ts'
import { companyChoice } from './company-choice.ts'

const jobWords: Record<Job['status'], string> = {
  pending: '○ Waiting for the integration',
  in_progress: '◐ In progress',
  failed: '✕ Failed',
  completed: '✓ Completed',
  completed_with_errors: '! Completed with errors',
}
const itemWords: Record<string, string> = {
  successful: '✓ Exported',
  failed: '✕ Failed',
  abandoned: '– Left over',
  pending: '○ Waiting',
  in_progress: '◐ In progress',
}

export async function exportsPage(realm: Realm, person: Person, wanted: string | undefined): Promise<Markup> {
  const choice = await companyChoice(realm, person, '/exports', wanted)
  await expireJobs(realm)
  const { rows } = await realm.pool.query<Job>(
    `select ${jobColumns} from export_jobs j where j.environment = $1 and j.company_id = $2 order by j.position desc limit 50`,
    [realm.environment, choice.companyId],
  )
  if (rows.length === 0)
    return html`${choice.links}<p class="soft">Nothing has been exported yet. Choose expenses under Expenses.</p>`
  return html`${choice.links}
    <ul class="plain">
      ${rows.map((job) => html`<li><a href="/exports/${job.id}">Export of ${job.createdAt.toISOString().slice(0, 16).replace('T', ' ')} UTC</a> · ${job.numberOfItems} expenses · <span class="state">${jobWords[job.status]}</span></li>`)}
    </ul>`
}

type Item = {
  merchant: string
  currency: string
  minors: number
  status: string
  externalId: string | null
  externalUrl: string | null
  failureReason: string | null
}

/** docs/pleo 8, step 8: what an integration reports for an item is seen once the job is closed. */
export async function exportPage(realm: Realm, person: Person, id: string): Promise<Markup | null> {
  await expireJobs(realm)
  const job = await findJob(realm.pool, realm.environment, id, person.companyIds)
  if (!job) return null
  const { rows } = await realm.pool.query<Item>(
    `select e.merchant, e.currency, e.minors, i.status, i.external_id as "externalId", i.external_url as "externalUrl", i.failure_reason as "failureReason"
     from export_job_items i join accounting_entries e on e.environment = i.environment and e.id = i.accounting_entry_id
     where i.environment = $1 and i.job_id = $2 order by i.position`,
    [realm.environment, id],
  )
  const shown = rows.map((item) =>
    isRunning(job.status)
      ? { ...item, status: 'pending', externalId: null, externalUrl: null, failureReason: null }
      : item,
  )
  return html`<p><span class="state">${jobWords[job.status]}</span> ${job.failureReason ? html`<br />${job.failureReason}` : ''}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Expenses of this export">
      <table>
        <thead><tr><th scope="col">Expense</th><th scope="col" class="number">Amount</th><th scope="col">Result</th><th scope="col">Booked as</th><th scope="col">Reason</th></tr></thead>
        <tbody>${shown.map(itemRow)}</tbody>
      </table>
    </div>`
}

function itemRow(item: Item): Markup {
  const safe = item.externalUrl && /^https?:\/\//.test(item.externalUrl)
  return html`<tr>
    <td>${item.merchant}</td>
    <td class="number">${amount(item.currency, item.minors)}</td>
    <td><span class="state">${itemWords[item.status] ?? item.status}</span></td>
    <td class="mono">${safe ? html`<a href="${item.externalUrl ?? ''}" rel="noreferrer">${item.externalId ?? 'open'}</a>` : (item.externalId ?? '')}</td>
    <td>${item.failureReason ?? ''}</td>
  </tr>`
}
