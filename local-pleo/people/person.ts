export type Person = {
  id: string
  environment: string
  email: string
  name: string
  role: 'account owner' | 'admin' | 'bookkeeper' | 'member'
  organisationId: string
  wholeOrganisation: boolean
  companyIds: string[]
}

export const personColumns = `id, environment, email, name, role, organisation_id as "organisationId",
  whole_organisation as "wholeOrganisation", company_ids as "companyIds"`
