import { expect, type Page } from '@playwright/test'
import { people } from './people'
import type { Place } from './place'

/**
 * Whatever would tell the owner that somebody had changed this place or its partner: the trail of the integration, its
 * partner's members and invitations, and anything in the partner's trail that action-inputs.ts would have written. What
 * other specs do in the partner meanwhile is left out.
 */
export async function marksIn(owner: Page, { integration, invited }: Place): Promise<string[]> {
  const { partner, emails } = people()
  const concerned = [...Object.values(emails), invited, 'stranger', 'not to be made']
  const concerns = (row: string) => concerned.some((word) => row.toLowerCase().includes(word))
  const inTrail = (row: string) => /stranger|not to be made/i.test(row)
  return [
    ...(await rowsOf(owner, `/p/${partner}/audit?integration=${integration.slug}`)),
    ...(await rowsOf(owner, `/p/${partner}/members`)).filter(concerns),
    ...(await rowsOf(owner, `/p/${partner}/audit`)).filter(inTrail),
  ]
}

async function rowsOf(owner: Page, address: string): Promise<string[]> {
  await owner.goto(address)
  const rows = owner.getByRole('main').getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  const told = await rows.evaluateAll((all) =>
    all.map((row) =>
      [row.textContent, ...[...row.querySelectorAll('select')].map(({ value }) => value)].join(' '),
    ),
  )
  return told.map((row) => row.replace(/\d+ \w+ ago|just now/g, ''))
}
