import type { Client } from '../clients/client.ts'
import type { Queryable } from '../database/queryable.ts'
import type { Person } from './person.ts'

export type Subject = {
  urn: string
  kind: 'company' | 'organisation'
  id: string
  name: string
  note: string
}

/** What this person may give this client: companies, and the organisation only to a client registered for it. */
export async function subjectsFor(
  db: Queryable,
  person: Person,
  client: Pick<Client, 'subjectType'>,
): Promise<Subject[]> {
  if (person.role !== 'account owner' && person.role !== 'admin') return []
  const companies = await db.query<{ id: string; name: string; country: string }>(
    `select id, name, address->>'country' as country from companies
     where environment = $1 and id = any($2) order by position`,
    [person.environment, person.companyIds],
  )
  const subjects: Subject[] = companies.rows.map(({ id, name, country }) => ({
    urn: `urn:pleo:company:${id}`,
    kind: 'company',
    id,
    name,
    note: `Company, ${country}`,
  }))
  if (client.subjectType !== 'organisation' || !person.wholeOrganisation) return subjects
  const organisation = await db.query<{ name: string }>(
    'select name from organisations where environment = $1 and id = $2',
    [person.environment, person.organisationId],
  )
  const whole: Subject = {
    urn: `urn:pleo:organisation:${person.organisationId}`,
    kind: 'organisation',
    id: person.organisationId,
    name: organisation.rows[0]?.name ?? 'Organisation',
    note: `Organisation, all ${subjects.length} companies`,
  }
  return [whole, ...subjects]
}
