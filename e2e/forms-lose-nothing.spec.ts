import type { Page, Route } from '@playwright/test'
import { createIntegration, type Integration, pathOf } from './world/integration'
import { people, sessionOf } from './world/people'
import { describeIntegration } from './world/registration'
import { expect, test } from './world/test'
import { takenOver } from './world/translate'
import { unique } from './world/unique'

const TOO_LARGE = 'This is more than the dashboard takes at once (128 kB). Nothing was saved; shorten it.'
const BUSY = 'The dashboard is busy at the moment. Nothing was saved; try again in a few seconds.'
const OUTDATED = 'This page is from before an update. Reload it; what you typed stays here until you do.'
const WORDS = 'Typed by somebody who would rather not type it again.'

/** What can come instead of an action's answer, and what the person is told. */
const INSTEAD: [what: string, said: string, answer: (route: Route) => Promise<void>][] = [
  ['the door finds it too large', TOO_LARGE, plain(413, TOO_LARGE)],
  ['the door is busy', BUSY, plain(503, BUSY)],
  ['a proxy’s own page', 'No proper answer came back', page(502)],
  ['a proxy that finds it too large', 'No proper answer came back', page(413)],
  ['no connection', 'The dashboard could not be reached', (route) => route.abort('connectionrefused')],
  [
    'a connection that is cut',
    'The dashboard could not be reached',
    (route) => route.abort('connectionreset'),
  ],
  ['another build', OUTDATED, outdated],
]

for (const [what, said, answer] of INSTEAD) {
  test(`${what}: every form keeps what was typed and says what to do`, async ({ browserOf, place }) => {
    const staff = await browserOf('owner')
    const at = (path: string) => staff.goto(pathOf(place.integration, 'staging', path))

    await test.step('a form with a button', async () => {
      await at('/connections')
      await staff.getByLabel('Customer', { exact: true }).fill(WORDS)
      await staff.getByLabel('Your reference').fill('cust-19')
      await instead(staff, answer, async () => {
        await staff.getByRole('button', { name: 'Create link' }).click()
        await expect(staff.getByRole('alert').filter({ hasText: said })).toBeVisible()
      })
      await expect(staff.getByLabel('Customer', { exact: true })).toHaveValue(WORDS)
      await expect(staff.getByLabel('Your reference')).toHaveValue('cust-19')
      await staff.getByRole('button', { name: 'Create link' }).click()
      await expect(staff.getByText('The link is ready.')).toBeVisible()
    })
    await test.step('a secret', async () => {
      await at('/client')
      await staff.getByText('Replace them with others from Pleo').click()
      await staff.getByLabel('Client Secret').fill('typed-and-not-yet-sealed')
      await instead(staff, answer, async () => {
        await staff.getByRole('button', { name: 'Replace credentials' }).click()
        await expect(staff.getByRole('alert').filter({ hasText: said })).toBeVisible()
      })
      await expect(staff.getByLabel('Client Secret')).toHaveValue('typed-and-not-yet-sealed')
    })
    await test.step('a dialog', async () => {
      await at(`/connections/${place.connectionId}`)
      await staff.getByRole('button', { name: 'Disconnect' }).click()
      await instead(staff, answer, async () => {
        await staff.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click()
        await expect(staff.getByRole('dialog').getByRole('alert').filter({ hasText: said })).toBeVisible()
      })
    })
    await test.step('a role', async () => {
      await staff.goto(`/p/${people().partner}/members`)
      const row = staff.getByRole('row').filter({ hasText: people().emails.viewer })
      const role = row.getByLabel(/^Role of/)
      await role.selectOption('engineer')
      await instead(staff, answer, async () => {
        await row.getByRole('button', { name: /^Save/ }).click()
        await expect(row).toContainText(said)
      })
      await expect(role).toHaveValue('engineer')
    })
    await test.step('signing out', async () => {
      await takenOver(staff)
      await instead(staff, answer, async () => {
        await staff.getByRole('button', { name: 'Sign out' }).click()
        await expect(staff.getByText('You are still signed in')).toBeVisible()
      })
    })
  })
}

test('a form that went through before keeps the next text when that one fails', async ({ browserOf }) => {
  const owner = await browserOf('owner')
  await owner.goto(`/p/${people().partner}/members`)
  const email = owner.getByLabel('E-mail')
  await email.fill(`${unique('first').replace(' ', '-')}@birchwood.example`)
  await owner.getByRole('button', { name: 'Send invitation' }).click()
  await expect(owner.getByText('Invitation sent to')).toBeVisible()
  await expect(email).toHaveValue('')
  await email.fill('second@birchwood.example')
  await instead(owner, plain(503, BUSY), async () => {
    await owner.getByRole('button', { name: 'Send invitation' }).click()
    await expect(owner.getByRole('alert').filter({ hasText: BUSY })).toBeVisible()
  })
  await expect(email).toHaveValue('second@birchwood.example')
})

test('a refusal leaves what was typed meanwhile, and leads to its first field', async ({
  browserOf,
  place,
}) => {
  const owner = await browserOf('owner')
  await owner.goto(pathOf(place.integration, 'staging', '/connections'))
  await takenOver(owner)
  const customer = owner.getByLabel('Customer', { exact: true })
  const refused = owner.getByRole('alert').filter({ hasText: 'One field needs another look.' })
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  const late = async (route: Route) => {
    await gate
    await route.continue()
  }
  await customer.fill('Sent too early')
  await instead(owner, late, async () => {
    await owner.getByRole('button', { name: 'Create link' }).click()
    await expect(owner.getByRole('button', { name: 'Creating…' })).toHaveAttribute('aria-busy', 'true')
    await customer.fill(WORDS)
    letThrough()
    await expect(refused).toBeVisible()
  })
  await expect(customer).toHaveValue(WORDS)
  await expect(customer).toBeFocused()

  await owner.getByRole('button', { name: 'Create link' }).click()
  await expect(owner.getByLabel('Your reference')).toBeFocused()

  await instead(owner, outdated, async () => {
    await owner.getByRole('button', { name: 'Create link' }).click()
    await expect(owner.getByRole('alert').filter({ hasText: OUTDATED })).toBeVisible()
  })
  const reloaded = owner.waitForEvent('load')
  await owner.getByRole('button', { name: 'Reload' }).click()
  await reloaded
  await expect(customer).toHaveValue(WORDS)
})

test('a secret in the wrong field does not stay there', async ({ browserOf, place }) => {
  const owner = await browserOf('owner')
  await owner.goto(pathOf(place.integration, 'staging', '/client'))
  await takenOver(owner)
  await owner.getByText('Replace them with others from Pleo').click()
  const clientId = owner.getByRole('textbox', { name: 'Client ID' })
  await clientId.fill('pasted-into-the-wrong-field')
  await owner.getByLabel('Client Secret').fill('4f8d2c1e-9b7a-4c3d-8e5f-1a2b3c4d5e6f')
  await owner.getByRole('button', { name: 'Replace credentials' }).click()
  await expect(owner.getByText('This looks like the Client Secret.')).toBeVisible()
  await expect(clientId).toHaveValue('')
  await expect(clientId).toBeFocused()
})

test('a text that is too large is not sent, stays, and can be shortened', async ({ browserOf }) => {
  const owner = await browserOf('owner')
  const integration = await describedIntegration(owner)
  await owner.goto(pathOf(integration, 'staging', '/settings'))
  await takenOver(owner)
  const huge = 'Bücher '.repeat(30_000)
  await owner.getByLabel('Use case').fill(huge)
  await owner.getByLabel('Use case').blur()
  await expect(owner.getByText(TOO_LARGE)).toBeVisible()
  await owner.getByRole('button', { name: 'Save all' }).click()
  await expect(owner.getByRole('alert').filter({ hasText: TOO_LARGE })).toBeVisible()
  await expect(owner.getByLabel('Use case')).toHaveValue(huge)
  await owner.getByLabel('Use case').fill(WORDS)
  await owner.getByLabel('Use case').blur()
  await expect(owner.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await owner.reload()
  await expect(owner.getByLabel('Use case')).toHaveValue(WORDS)
})

test('what is typed before the scripts arrive stays and is saved', async ({ browserOf }) => {
  const owner = await browserOf('owner')
  const integration = await describedIntegration(owner)
  const letThrough = await holdScripts(owner)
  await owner.goto(pathOf(integration, 'staging', '/settings'), { waitUntil: 'domcontentloaded' })
  await owner.getByLabel('Intended API usage').fill(WORDS)
  await owner.getByLabel('Help contact').fill('early@hazel-books.example')
  await owner.getByRole('radio', { name: /^Level 1/ }).check()
  await owner.getByLabel('Use case').pressSequentially('And more')
  letThrough()
  await takenOver(owner)
  await expect(owner.getByLabel('Intended API usage')).toHaveValue(WORDS)
  await expect(owner.getByText(/^Saved \d\d:\d\d$/)).toHaveCount(3)
  // Still being typed: the cursor is where it was, and the rest follows.
  await owner.keyboard.type(' words. ')
  await owner.getByLabel('Use case').blur()
  await expect(owner.getByText(/^Saved \d\d:\d\d$/)).toHaveCount(4)
  await owner.reload()
  await expect(owner.getByLabel('Intended API usage')).toHaveValue(WORDS)
  await expect(owner.getByLabel('Help contact')).toHaveValue('early@hazel-books.example')
  await expect(owner.getByRole('radio', { name: /^Level 1/ })).toBeChecked()
  await expect(owner.getByLabel('Use case')).toHaveValue(/^And more words\. Expenses/)
})

test('a saved list of addresses that is typed in before the scripts arrive stays', async ({
  browserOf,
  place,
}) => {
  const owner = await browserOf('owner')
  const letThrough = await holdScripts(owner)
  await owner.goto(pathOf(place.integration, 'staging', '/registration'), { waitUntil: 'domcontentloaded' })
  await owner.getByRole('textbox', { name: 'Redirect URIs' }).fill('https://typed.example/callback')
  await owner.getByRole('checkbox', { name: 'export-jobs:read' }).check()
  letThrough()
  await takenOver(owner)
  await expect(owner.getByRole('textbox', { name: 'Redirect URIs' })).toHaveValue(
    'https://typed.example/callback',
  )
  await expect(owner.getByRole('checkbox', { name: 'export-jobs:read' })).toBeChecked()
})

test('a form from before an update keeps its text over the reload, and no secret', async ({
  browserOf,
  place,
}) => {
  const owner = await browserOf('owner')
  await owner.goto(pathOf(place.integration, 'staging', '/client'))
  await owner.getByText('Replace them with others from Pleo').click()
  await owner.getByRole('textbox', { name: 'Client ID' }).fill('typed-client-id')
  await owner.getByLabel('Client Secret').fill('typed-and-not-yet-sealed')
  await instead(owner, outdated, async () => {
    await owner.getByRole('button', { name: 'Replace credentials' }).click()
    await expect(owner.getByRole('alert').filter({ hasText: OUTDATED })).toBeVisible()
  })
  const reloaded = owner.waitForEvent('load')
  await owner.getByRole('button', { name: 'Reload' }).click()
  await reloaded
  await owner.getByText('Replace them with others from Pleo').click()
  await expect(owner.getByRole('textbox', { name: 'Client ID' })).toHaveValue('typed-client-id')
  await expect(owner.getByLabel('Client Secret')).toHaveValue('')
  expect(await owner.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toContain('typed')

  const integration = await describedIntegration(owner)
  await owner.goto(pathOf(integration, 'staging', '/settings'))
  await instead(owner, outdated, async () => {
    await owner.getByLabel('Use case').fill(WORDS)
    await owner.getByLabel('Use case').blur()
    await expect(owner.getByRole('alert').filter({ hasText: OUTDATED })).toBeVisible()
  })
  await owner.getByRole('button', { name: 'Reload' }).click()
  await expect(owner.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await owner.reload()
  await expect(owner.getByLabel('Use case')).toHaveValue(WORDS)
})

test('a dialog whose code cannot be had leaves the page and what was typed on it', async ({
  browserOf,
  place,
}) => {
  const owner = await browserOf('owner')
  await owner.goto(pathOf(place.integration, 'staging', '/connections'))
  await takenOver(owner)
  await owner.getByLabel('Customer', { exact: true }).fill(WORDS)
  await owner.route('**/_next/static/**', (route) => route.abort('failed'))
  await owner.getByRole('button', { name: 'Withdraw' }).first().click()
  await expect(owner.getByText('This part of the page could not be loaded')).toBeVisible()
  await expect(owner.getByLabel('Customer', { exact: true })).toHaveValue(WORDS)
})

test('without JavaScript a refused form comes back with what was typed', async ({ browser, place }) => {
  const context = await browser.newContext({ storageState: sessionOf('owner'), javaScriptEnabled: false })
  const plainPage = await context.newPage()
  await plainPage.goto(pathOf(place.integration, 'staging', '/connections'))
  await plainPage.getByLabel('Customer', { exact: true }).fill(WORDS)
  await plainPage.getByRole('button', { name: 'Create link' }).click()
  await expect(plainPage.getByRole('alert').first()).toBeVisible()
  await expect(plainPage.getByLabel('Customer', { exact: true })).toHaveValue(WORDS)
  await plainPage.getByLabel('Your reference').fill('cust-20')
  await plainPage.getByRole('button', { name: 'Create link' }).click()
  await expect(plainPage.getByText('The link is ready.')).toBeVisible()
  await context.close()
})

async function describedIntegration(owner: Page): Promise<Integration> {
  const integration = await createIntegration(owner, people().partner, unique('Rowan Ledger'))
  await describeIntegration(owner, integration)
  return integration
}

/** While this goes on, nothing that a form sends arrives: this answer comes instead. */
async function instead(page: Page, answer: (route: Route) => Promise<void>, meanwhile: () => Promise<void>) {
  const isAction = (route: Route) => 'next-action' in route.request().headers()
  const handler = (route: Route) => (isAction(route) ? answer(route) : route.fallback())
  await page.route('**/*', handler)
  await meanwhile()
  await page.unroute('**/*', handler)
}

function plain(status: number, body: string) {
  return (route: Route) => route.fulfill({ status, body, contentType: 'text/plain' })
}

function page(status: number) {
  return (route: Route) => route.fulfill({ status, body: '<h1>Sorry</h1>', contentType: 'text/html' })
}

/** What Next answers to the id of an action that is not in its build. */
function outdated(route: Route): Promise<void> {
  const headers = { 'x-nextjs-action-not-found': '1', 'content-type': 'text/plain' }
  return route.fulfill({ status: 404, headers, body: 'Server action not found.' })
}

/** Keeps every script of the page back until the function that it gives is called. */
async function holdScripts(page: Page): Promise<() => void> {
  let letThrough = () => {}
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve
  })
  await page.route('**/_next/static/**/*.js*', async (route) => {
    await gate
    await route.continue()
  })
  return letThrough
}
