import { expect, it } from 'vitest'
import { companyIdIn } from '@/lib/connections/company-id'
import { CreateLink } from '@/lib/connections/create-link'

const ID = '7f9c2b1e-8d3a-9f00-c111-0123456789ab'
const LINK = { integration: 'x', environment: 'staging', label: 'x', customerReference: 'x' }

it.each([
  ID,
  ID.toUpperCase(),
  `{${ID}}`,
  `urn:pleo:company:${ID}`,
  `URN:PLEO:COMPANY:${ID.toUpperCase()}`,
  ` ${ID}\n`,
])('%j names a company', (text) => {
  expect(companyIdIn(text)).toBe(ID)
  expect(CreateLink.parse({ ...LINK, expectedCompanyId: text }).expectedCompanyId).toBe(ID)
})

it.each(['acme', `urn:pleo:user:${ID}`, `${ID}0`, ID.replaceAll('-', '')])('%j names none', (text) => {
  expect(companyIdIn(text)).toBeNull()
  expect(CreateLink.safeParse({ ...LINK, expectedCompanyId: text }).success).toBe(false)
})

it('a company need not be named', () => {
  expect(CreateLink.parse({ ...LINK, expectedCompanyId: '' }).expectedCompanyId).toBe('')
  expect(CreateLink.parse(LINK).expectedCompanyId).toBe('')
})
