import { expect, it } from 'vitest'
import { subjectOf } from '@/lib/connections/learn-subject'

const COMPANY = 'urn:pleo:company:7f9c2b1e-8d3a-4f00-8111-0123456789ab'

it('one spelling of a company', () => {
  expect(subjectOf(COMPANY.toUpperCase(), null)).toMatchObject({ kind: 'company', subjectUrn: COMPANY })
})

it.each([`${COMPANY}\0`, ` ${COMPANY}`, `${COMPANY}\n`, `${COMPANY}\ud800`])(
  '%j is not cleaned into a company',
  (urn) => {
    expect(subjectOf(urn, null)).toEqual({ kind: 'other', subjectUrn: 'unreadable' })
  },
)

it('another resource is named as it is', () => {
  const urn = 'urn:pleo:organisation:x'
  expect(subjectOf(urn, null)).toEqual({ kind: 'other', subjectUrn: urn })
})
