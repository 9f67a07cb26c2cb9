import type { Page } from '@playwright/test'
import { createIntegration, pathOf } from './world/integration'
import { accept, openInvitation } from './world/invitation'
import { linkMailedTo, mailsTo, mailTo } from './world/outbox'
import { people } from './world/people'
import { askForLink, signIn } from './world/sign-in'
import { expect, test } from './world/test'
import { unique } from './world/unique'

test('an invited person joins through the mail, does what the role allows, and leaves a trail', async ({
  browserOf,
  newBrowser,
}) => {
  const { partner, partnerName } = people()
  const owner = await browserOf('owner')
  const email = newAddress('guest')
  const invitation = await linkMailedTo(email, () => invite(owner, email, 'Viewer'))

  const name = unique('Guest')
  const guest = await newBrowser()
  await openInvitation(guest, email, invitation)
  await expect(guest.getByRole('heading', { name: `Join ${partnerName}` })).toBeVisible()
  await expect(guest.getByText('You are invited as viewer')).toBeVisible()
  await guest.getByRole('button', { name: 'Accept' }).click()
  await expect(guest.getByText('Give your name, as your colleagues know you.')).toBeVisible()
  await accept(guest, name)
  await expect(guest).toHaveURL(`/p/${partner}`)
  await expect(guest.getByRole('main').getByRole('link', { name: 'New integration' })).toHaveCount(0)
  await guest.goto(`/p/${partner}/members`)
  await expect(guest.getByRole('button', { name: 'Send invitation' })).toHaveCount(0)

  await owner.goto(`/p/${partner}/members`)
  await owner.getByLabel(`Role of ${name}`, { exact: true }).selectOption('engineer')
  await owner.getByRole('button', { name: `Save role of ${name}` }).click()
  await expect(owner.getByRole('row').filter({ hasText: email })).toContainText('Saved')
  await guest.goto(`/p/${partner}`)
  await expect(guest.getByRole('main').getByRole('link', { name: 'New integration' }).first()).toBeVisible()

  await owner.getByRole('row').filter({ hasText: email }).getByRole('button', { name: 'Remove' }).click()
  await confirm(owner, 'Remove member')
  await expect(owner.getByRole('row').filter({ hasText: email })).toHaveCount(0)
  await guest.goto(`/p/${partner}`)
  await expect(guest).toHaveURL(/\/sign-in/)

  await owner.goto(`/p/${partner}/audit`)
  for (const words of ['Invited somebody', 'Accepted an invitation', 'Changed a role', 'Removed a member']) {
    const entry = owner.getByRole('row').filter({ hasText: words }).filter({ hasText: email })
    await expect.soft(entry, words).toHaveCount(1)
  }
})

test('a person can decline an invitation, and an owner can withdraw one', async ({
  browserOf,
  newBrowser,
}) => {
  const { partner } = people()
  const owner = await browserOf('owner')
  const [unwilling, forgotten] = [newAddress('unwilling'), newAddress('forgotten')]
  const declined = await linkMailedTo(unwilling, () => invite(owner, unwilling, 'Engineer'))
  const guest = await newBrowser()
  await openInvitation(guest, unwilling, declined)
  await guest.getByRole('button', { name: 'Decline' }).click()
  await expect(guest.getByRole('heading', { name: 'Invitation declined' })).toBeVisible()
  await guest.goto(`/p/${partner}`)
  await expect(guest.getByRole('heading', { name: 'Members' })).toHaveCount(0)

  const withdrawn = await linkMailedTo(forgotten, () => invite(owner, forgotten, 'Engineer'))
  await owner.goto(`/p/${partner}/members`)
  const row = owner.getByRole('row').filter({ hasText: forgotten })
  await row.getByRole('button', { name: 'Withdraw' }).click()
  await confirm(owner, 'Withdraw invitation')
  await expect(row).toHaveCount(0)
  const late = await newBrowser()
  await late.goto(withdrawn)
  await late.getByLabel('Work e-mail').fill(forgotten)
  await late.getByRole('button', { name: 'Send sign-in link' }).click()
  await expect(late.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
  expect(await mailsTo(forgotten)).toHaveLength(1)
})

test('opening a sign-in link signs nobody in; its button does, once; signing out ends the session', async ({
  browserOf,
  newBrowser,
}) => {
  const owner = await browserOf('owner')
  const email = newAddress('once')
  await linkMailedTo(email, () => invite(owner, email, 'Viewer'))
  const link = await linkMailedTo(email, async () => askForLink(await newBrowser(), email))
  const [scanner, guest] = [await newBrowser(), await newBrowser()]
  for (let visit = 0; visit < 3; visit++) await scanner.request.get(link)
  await scanner.request.head(link)
  expect(await sessionOf(scanner)).toEqual({})

  const opened = await guest.goto(link)
  expect(opened?.headers()['referrer-policy']).toBe('no-referrer')
  expect(opened?.headers()['cache-control']).toContain('no-store')
  expect(await sessionOf(guest)).toEqual({})
  await guest.getByRole('button', { name: 'Sign in' }).click()
  await expect(guest.getByRole('button', { name: 'Accept' })).toBeVisible()
  await accept(guest, unique('Guest'))
  await expect(guest).toHaveURL(/\/p\//)

  await scanner.goto(link)
  await scanner.getByRole('button', { name: 'Sign in' }).click()
  await expect(scanner.getByRole('heading', { name: 'That did not sign you in' })).toBeVisible()
  await expect(scanner.getByRole('link', { name: 'Ask for a new link' })).toBeVisible()
  expect(await sessionOf(scanner)).toEqual({})

  const cookies = await guest.context().cookies()
  await guest.getByRole('button', { name: 'Sign out' }).click()
  await expect(guest).toHaveURL(/\/sign-in/)
  await guest.context().addCookies(cookies)
  expect(await sessionOf(guest)).toEqual({})
})

test('a double click on the button signs in', mailTo('viewer'), async ({ newBrowser }) => {
  const { emails, partner } = people()
  const page = await newBrowser()
  const link = await linkMailedTo(emails.viewer, () => askForLink(page, emails.viewer))
  await page.goto(link)
  await page.getByRole('button', { name: 'Sign in' }).dblclick()
  await expect(page).toHaveURL(`/p/${partner}`)
  expect(await sessionOf(page)).toMatchObject({ user: { email: emails.viewer } })
})

test('a person sees where they are signed in, and ends one session, all others, and every one', async ({
  browserOf,
  newBrowser,
}) => {
  const email = newAddress('everywhere')
  await invite(await browserOf('owner'), email, 'Viewer')
  const [here, there, elsewhere] = [await newBrowser(), await newBrowser(), await newBrowser()]
  for (const browser of [here, there, elsewhere]) await signIn(browser, email)
  await here.goto('/sessions')
  const rows = here.getByRole('table').getByRole('row').filter({ hasText: 'Chrome on' })
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: 'this one' })).toHaveCount(1)

  await here.getByRole('button', { name: 'End', exact: true }).first().click()
  await confirm(here, 'End session')
  await expect(rows).toHaveCount(2)
  expect([await sessionOf(there), await sessionOf(elsewhere)]).toContainEqual({})
  await here.getByRole('button', { name: 'End all others' }).click()
  await confirm(here, 'End all others')
  await expect(here.getByText('You are signed in nowhere else.')).toBeVisible()
  expect([await sessionOf(there), await sessionOf(elsewhere)]).toEqual([{}, {}])
  await signIn(there, email)
  await here.getByRole('button', { name: 'Sign out everywhere' }).click()
  await here.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(here).toHaveURL(/\/sign-in/)
  expect([await sessionOf(here), await sessionOf(there)]).toEqual([{}, {}])
})

test('who was signed in before the upgrade is told why they are not, once', async ({ newBrowser }) => {
  const visitor = await newBrowser()
  const name = 'next-auth.session-token'
  await visitor.goto('/sign-in')
  const { hostname: domain } = new URL(visitor.url())
  await visitor.context().addCookies([{ name, value: 'from-before', domain, path: '/', httpOnly: true }])
  await visitor.goto('/')
  await expect(visitor.getByText('The dashboard was upgraded')).toBeVisible()
  expect((await visitor.context().cookies()).map((cookie) => cookie.name)).not.toContain(name)
  await visitor.reload()
  await expect(visitor.getByText('The dashboard was upgraded')).toHaveCount(0)
})

test(
  'known and unknown addresses get the same answer, and only a member gets a mail',
  mailTo('viewer'),
  async ({ newBrowser }) => {
    const visitor = await newBrowser()
    const nobody = newAddress('nobody')
    await askForLink(visitor, nobody)
    const toNobody = await visitor.getByRole('main').textContent()
    await linkMailedTo(people().emails.viewer, () => askForLink(visitor, people().emails.viewer))
    expect(await visitor.getByRole('main').textContent()).toBe(toNobody)
    expect(await mailsTo(nobody)).toEqual([])
  },
)

test(
  'signing in works without JavaScript and leads back to the page that was asked for',
  mailTo('engineer'),
  async ({ newBrowser }) => {
    const plain = await newBrowser({ javaScriptEnabled: false })
    const { emails, partner } = people()
    await plain.goto(`/sign-in?to=${encodeURIComponent(`/p/${partner}/members`)}`)
    const link = await linkMailedTo(emails.engineer, async () => {
      await plain.getByLabel('Work e-mail').fill(emails.engineer)
      await plain.getByRole('button', { name: 'Send sign-in link' }).click()
      await expect(plain.getByRole('heading', { name: 'Check your mail' })).toBeVisible()
    })
    await plain.goto(link)
    await plain.getByRole('button', { name: 'Sign in' }).click()
    await expect(plain).toHaveURL(`/p/${partner}/members`)
  },
)

test('the last owner stays', async ({ browserOf }) => {
  const { otherPartner, emails } = people()
  const owner = await browserOf('outsider')
  await owner.goto(`/p/${otherPartner}/members`)
  const row = owner.getByRole('row').filter({ hasText: emails.outsider })
  await row.getByRole('combobox').selectOption('viewer')
  await row.getByRole('button', { name: /^Save/ }).click()
  await expect(row).toContainText('needs an owner. Make somebody else an owner first.')
  await row.getByRole('button', { name: 'Remove' }).click()
  await owner.getByRole('dialog').getByRole('button', { name: 'Remove member' }).click()
  await expect(owner.getByRole('dialog')).toContainText('needs an owner')
  await owner.reload()
  await expect(row.getByRole('combobox')).toHaveValue('owner')
})

test('what was typed survives a refused form', async ({ browserOf }) => {
  const { partner } = people()
  const owner = await browserOf('owner')
  await owner.goto(`/p/${partner}/new`)
  const name = unique('A tool of one company')
  await owner.getByLabel("No, it is one company's own tool").check()
  await owner.getByLabel('Yes, it is our product').check()
  await owner.getByLabel('Name').fill(name)
  await owner.getByRole('button', { name: 'Create integration' }).click()
  await expect(owner.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible()
  await expect(owner.getByLabel('Name')).toHaveValue(name)
  await expect(owner.getByLabel('Yes, it is our product')).toBeChecked()

  const integration = await createIntegration(owner, partner, unique('Elm Sync'))
  await owner.goto(pathOf(integration, 'staging', '/registration'))
  await owner.getByLabel('Client Name').fill('Pleo for Elm')
  await owner.getByLabel('Contacts').fill('no address at all')
  await owner.getByRole('button', { name: 'Save registration pack' }).click()
  await expect(owner.getByText('the name must not contain "Pleo"')).toBeVisible()
  await expect(owner.getByLabel('Client Name')).toHaveValue('Pleo for Elm')
  await expect(owner.getByLabel('Contacts')).toHaveValue('no address at all')
})

async function invite(owner: Page, email: string, role: string): Promise<void> {
  await owner.goto(`/p/${people().partner}/members`)
  await owner.getByLabel('E-mail').fill(email)
  await owner.getByRole('radio', { name: new RegExp(`^${role}`) }).check()
  await owner.getByRole('button', { name: 'Send invitation' }).click()
  await expect(owner.getByText(`Invitation sent to ${email}`)).toBeVisible()
}

/** Until the dialog is gone the page behind it is hidden from everybody, rows and all. */
async function confirm(page: Page, button: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: button }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

function newAddress(who: string): string {
  return `${unique(who).replace(' ', '-')}@birchwood.example`
}

async function sessionOf(page: Page): Promise<unknown> {
  return await (await page.request.get('/api/auth/session')).json()
}
