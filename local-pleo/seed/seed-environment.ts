import type { PoolClient } from 'pg'
import type { EnvironmentName } from '../environment.ts'
import type { Settings } from '../settings.ts'
import { seedCompanies } from './companies.ts'
import { pick, uuidOf, whole } from './deterministic.ts'
import { firstNames, jobs, lastNames } from './names.ts'

const staffPerCompany: Record<string, number> = { dk: 18, gb: 13, de: 10 }

/** Organisation, companies, employees and the people who can log in. Ids differ between Staging and Production. */
export async function seedEnvironment(
  db: PoolClient,
  environment: EnvironmentName,
  settings: Settings,
): Promise<void> {
  const root = [settings.seed, environment] as const
  const organisationId = uuidOf(...root, 'organisation')
  await db.query('insert into organisations (environment, id, name) values ($1, $2, $3)', [
    environment,
    organisationId,
    'Fjordlight Group',
  ])
  const companies = seedCompanies(settings.companies).map((company) => ({
    ...company,
    id: uuidOf(...root, 'company', company.key),
  }))
  for (const company of companies) {
    await db.query(
      `insert into companies (environment, id, organisation_id, name, registration_number, currency, address)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        environment,
        company.id,
        organisationId,
        company.name,
        company.registrationNumber,
        company.currency,
        company.address,
      ],
    )
    for (let index = 0; index < (staffPerCompany[company.key] ?? 3); index += 1) {
      await seedEmployee(db, environment, [...root, 'employee', company.key, index], company, index)
    }
  }
  await seedPeople(db, environment, settings, organisationId, companies)
}

async function seedEmployee(
  db: PoolClient,
  environment: EnvironmentName,
  path: (string | number)[],
  company: { id: string; key: string; domain: string },
  index: number,
): Promise<void> {
  const first = pick(firstNames, ...path, 'first')
  const last = pick(lastNames, ...path, 'last')
  const [team, job] = pick(jobs, ...path, 'job')
  const email = `${first}.${last}.${index + 1}@${company.domain}`.toLowerCase()
  const code = whole(5, ...path, 'code') === 0 ? null : `${company.key.toUpperCase()}-${100 + index}`
  const phone = whole(3, ...path, 'phone') === 0 ? null : `+00 555 01${String(index).padStart(2, '0')}`
  await db.query(
    `insert into employees (environment, id, company_id, email, first_name, last_name, code, job_title, phone, team)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [environment, uuidOf(...path), company.id, email, first, last, code, job, phone, team],
  )
}

async function seedPeople(
  db: PoolClient,
  environment: EnvironmentName,
  settings: Settings,
  organisationId: string,
  companies: { id: string; key: string; name: string; domain: string }[],
): Promise<void> {
  const domain = environment === 'staging' ? 'staging.fjordlight.example' : 'fjordlight.example'
  const all = companies.map((company) => company.id)
  const three = companies.slice(0, 3)
  const dk = all.slice(0, 1)
  const people = [
    {
      email: `owner@${domain}`,
      name: 'Owner, Fjordlight Group',
      role: 'account owner',
      whole: true,
      companyIds: all,
    },
    ...three.map(({ key, name, id }) => ({
      email: `admin.${key}@${domain}`,
      name: `Admin, ${name}`,
      role: 'admin',
      whole: false,
      companyIds: [id],
    })),
    {
      email: `bookkeeper.dk@${domain}`,
      name: 'Bookkeeper, Fjordlight Denmark ApS',
      role: 'bookkeeper',
      whole: false,
      companyIds: dk,
    },
    {
      email: `member.dk@${domain}`,
      name: 'Member, Fjordlight Denmark ApS',
      role: 'member',
      whole: false,
      companyIds: dk,
    },
  ]
  for (const person of people) {
    await db.query(
      `insert into people (environment, id, email, name, role, organisation_id, whole_organisation, company_ids)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        environment,
        uuidOf(settings.seed, environment, 'person', person.email),
        person.email,
        person.name,
        person.role,
        organisationId,
        person.whole,
        person.companyIds,
      ],
    )
  }
}
