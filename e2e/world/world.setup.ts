import { type Browser, expect, type Page, test as setup } from '@playwright/test'
import { accept, openInvitation } from './invitation'
import { linkMailedTo } from './outbox'
import { keepPeople, makeOwner, type People, people, peopleAreThere, type Role, sessionOf } from './people'
import { buildPlace } from './place'
import { keepPlace, PLACES } from './places'
import { signIn } from './sign-in'
import { unique } from './unique'

// In this order, and in the time in which another worker tells a story that needs nothing of it.
setup.describe.configure({ mode: 'serial' })

setup('a partner with its members, and another partner, are signed in', async ({ browser }) => {
  setup.setTimeout(120_000)
  if (peopleAreThere() && (await isSignedIn(browser, 'owner'))) return
  const made = newPeople()
  const [owner, other] = await Promise.all([
    newOwner(browser, 'owner', made.emails.owner, made.partnerName),
    newOwner(browser, 'outsider', made.emails.outsider, `Other ${made.partnerName}`),
  ])
  made.partner = slugIn(owner)
  made.otherPartner = slugIn(other)
  await Promise.all((['engineer', 'viewer'] as const).map((role) => join(browser, made, role)))
  keepPeople(made)
})

setup('places are built', async ({ browser }) => {
  setup.setTimeout(120_000)
  await Promise.all(PLACES.map(async (name) => keepPlace(name, await buildPlace(browser))))
})

async function newOwner(browser: Browser, role: Role, email: string, partner: string): Promise<string> {
  await makeOwner(email, partner)
  return await asNewcomer(browser, role, async (page) => await signIn(page, email))
}

/** The owner invites; the mail leads to the invitation, where the invited person signs in and says their name. */
async function join(browser: Browser, made: People, role: 'engineer' | 'viewer'): Promise<void> {
  const context = await browser.newContext({ storageState: sessionOf('owner') })
  const page = await context.newPage()
  const link = await linkMailedTo(made.emails[role], async () => {
    await page.goto(`/p/${made.partner}/members`)
    await page.getByLabel('E-mail').fill(made.emails[role])
    await page.getByRole('radio', { name: new RegExp(`^${role}`, 'i') }).check()
    await page.getByRole('button', { name: 'Send invitation' }).click()
    await expect(page.getByText(`Invitation sent to ${made.emails[role]}`)).toBeVisible()
  })
  await context.close()
  await asNewcomer(browser, role, async (invited) => {
    await openInvitation(invited, made.emails[role], link)
    await accept(invited, `The ${role}`)
    await expect(invited).toHaveURL(`/p/${made.partner}`)
  })
}

async function asNewcomer(browser: Browser, role: Role, work: (page: Page) => Promise<void>) {
  const context = await browser.newContext()
  const page = await context.newPage()
  await work(page)
  await context.storageState({ path: sessionOf(role) })
  const address = page.url()
  await context.close()
  return address
}

async function isSignedIn(browser: Browser, role: Role): Promise<boolean> {
  const context = await browser.newContext({ storageState: sessionOf(role) })
  const answer = await context.request.get(`/p/${people().partner}`)
  await context.close()
  return new URL(answer.url()).pathname === `/p/${people().partner}`
}

function newPeople(): People {
  const name = unique('Birchwood')
  const host = `${name.toLowerCase().replace(/\W+/g, '-')}.example`
  const at = (who: string) => `${who}@${host}`
  return {
    partner: '',
    partnerName: name,
    otherPartner: '',
    emails: {
      owner: at('owner'),
      engineer: at('engineer'),
      viewer: at('viewer'),
      outsider: `owner@other-${host}`,
    },
  }
}

function slugIn(address: string): string {
  const slug = /^\/p\/([^/]+)/.exec(new URL(address).pathname)?.[1]
  if (!slug) throw new Error(`Signing in ended at ${new URL(address).pathname}, not at a partner's page.`)
  return slug
}
