import type { Page } from '@playwright/test'
import { inputOf, OWN_DOOR, OWNERS_ONLY } from './world/action-inputs'
import { pathOf } from './world/integration'
import { marksIn } from './world/marks'
import { people, type Role } from './world/people'
import type { Place } from './world/place'
import { DOWNLOADS, PAGES, type Route, routesOnDisk } from './world/routes'
import { localPleo } from './world/running'
import { postAction, refusal, serverActions } from './world/server-actions'
import { test as base, expect } from './world/test'

/** What was refused leaves no mark, so these specs look for marks where nobody else leaves any. */
const test = base.extend({ place: async ({ quietPlace }, use) => await use(quietPlace) })

/** Routes that are neither pages nor downloads; each has a test below. */
const HANDLERS = [
  '/api/auth/[...nextauth]',
  '/api/health',
  '/connect/[link]/ask',
  '/connect/[link]/start',
  '/connect/return/[id]/finish',
]

test('every page and route on disk is tested here', () => {
  expect(routesOnDisk('page.tsx')).toEqual(Object.keys(PAGES).sort())
  expect(routesOnDisk('route.ts')).toEqual([...Object.keys(DOWNLOADS), ...HANDLERS].sort())
})

test('nobody who is not signed in gets past a staff page: they are asked to sign in', async ({
  place,
  newBrowser,
}) => {
  const stranger = await newBrowser()
  for (const [name, { address }] of doors('staff', 'person', 'invited')) {
    const answer = await stranger.request.get(address(place))
    expect.soft(new URL(answer.url()).pathname, name).toBe('/sign-in')
    expect.soft(await answer.text(), name).not.toContain(place.integration.name)
  }
  for (const [name, { address }] of Object.entries(DOWNLOADS)) {
    const answer = await stranger.request.get(address(place), { maxRedirects: 0 })
    expect.soft(answer.status(), name).not.toBe(200)
  }
})

test('another partner’s member gets 404 at every page and download', async ({ place, browserOf }) => {
  const outsider = await browserOf('outsider')
  const { partner, otherPartner } = people()
  for (const [name, { address }] of [...doors('staff', 'invited'), ...Object.entries(DOWNLOADS)]) {
    if (name === '/') continue
    expect.soft((await outsider.request.get(address(place))).status(), name).toBe(404)
    // Through their own partner's door, to somebody else's integration.
    const around = address(place).replace(`/p/${partner}`, `/p/${otherPartner}`)
    if (around.includes('/i/')) expect.soft((await outsider.request.get(around)).status(), around).toBe(404)
  }
})

test('members see every page of their partner, and no page exists for what does not', async ({
  place,
  browserOf,
}) => {
  for (const role of ['viewer', 'engineer'] as const) {
    const member = await browserOf(role)
    for (const [name, { address }] of [...doors('staff', 'person'), ...Object.entries(DOWNLOADS)]) {
      expect.soft((await member.request.get(address(place))).status(), `${name} as ${role}`).toBe(200)
    }
  }
  const owner = await browserOf('owner')
  const { integration } = place
  const nowhere = '00000000-0000-4000-8000-000000000000'
  for (const address of [
    '/p/no-such-partner',
    `/p/${integration.partner}/i/no-such-integration/staging`,
    pathOf(integration, 'staging').replace(/staging$/, 'sandbox'),
    pathOf(integration, 'staging', '/checklist/no-such-step'),
    pathOf(integration, 'staging', `/connections/${nowhere}`),
    pathOf(integration, 'staging', `/calls/${nowhere}`),
    // What belongs to Staging is not found in Production.
    pathOf(integration, 'production', `/connections/${place.connectionId}`),
    pathOf(integration, 'production', `/calls/${place.callId}`),
    `/invitations/${place.invitationId}`,
    '/review/anything',
  ]) {
    expect.soft((await owner.request.get(address)).status(), address).toBe(404)
  }
})

test('a viewer is shown no button that acts', async ({ place, browserOf }) => {
  const viewer = await browserOf('viewer')
  for (const [name, { address }] of doors('staff')) {
    await viewer.goto(address(place))
    const sends = viewer.locator('main form:not([method="get"]) button:not([type="button"])')
    await expect.soft(sends, name).toHaveCount(0)
    await expect.soft(viewer.locator('main button[aria-haspopup="dialog"]'), name).toHaveCount(0)
  }
})

test('every server action refuses strangers, other partners and lesser roles', async ({
  place,
  browserOf,
  newBrowser,
}) => {
  const { partner, otherPartner } = people()
  const stranger = await newBrowser()
  const [owner, engineer, viewer, outsider] = await Promise.all(
    (['owner', 'engineer', 'viewer', 'outsider'] as Role[]).map(browserOf),
  )
  const before = await marksIn(owner as Page, place)
  const actions = serverActions().filter(({ name }) => !OWN_DOOR.includes(name))
  expect(actions.length).toBeGreaterThan(20)
  for (const action of actions) {
    const address = addressOf(action.page, place)
    const input = inputOf(action.name, place)
    const as = async (page: Page | undefined, fields: Record<string, string>) =>
      refusal(await postAction(page as Page, address, action, fields))
    expect.soft(await as(stranger, { partner, ...input }), `${action.name}: stranger`).toBe('not_signed_in')
    expect.soft(await as(outsider, { partner, ...input }), `${action.name}: outsider`).toBe('not_found')
    expect.soft(await as(viewer, { partner, ...input }), `${action.name}: viewer`).toBe('not_allowed')
    if (OWNERS_ONLY.includes(action.name)) {
      expect.soft(await as(engineer, { partner, ...input }), `${action.name}: engineer`).toBe('not_allowed')
    }
    if (!ownPlaceOnly(input)) {
      // The outsider's own partner with somebody else's rows.
      const around = addressOf(action.page, place).replace(`/p/${partner}`, `/p/${otherPartner}`)
      const answer = refusal(
        await postAction(outsider as Page, around, action, { partner: otherPartner, ...input }),
      )
      expect.soft(answer, `${action.name}: around`).toBe('not_found')
    }
    // The same request with too little in it, from somebody who may: the refusals above were about who asked.
    const may = await as(owner, { partner, integration: '', environment: '' })
    expect.soft(['not_signed_in', 'not_allowed'], `${action.name}: owner`).not.toContain(may)
  }
  expect(await marksIn(owner as Page, place)).toEqual(before)
})

test('a form of another site does nothing, even with a member’s session', async ({ place, browserOf }) => {
  const owner = await browserOf('owner')
  const before = await marksIn(owner, place)
  const action = serverActions().find(({ name }) => name === 'attest')
  if (!action) throw new Error('There is no action that attests.')
  const fields = { partner: people().partner, ...inputOf('attest', place) }
  for (const origin of ['https://elsewhere.example', 'null']) {
    const answer = await postAction(owner, addressOf(action.page, place), action, fields, { origin })
    expect(answer).not.toContain('attested')
  }
  expect(await marksIn(owner, place)).toEqual(before)
})

test('sessions are ended by the person alone whose they are', async ({ newBrowser, browserOf }) => {
  const stranger = await newBrowser()
  const outsider = await browserOf('outsider')
  const actions = serverActions().filter(({ file }) => file === 'app/sessions/actions.ts')
  expect(actions).toHaveLength(3)
  for (const action of actions) {
    const nobodys = { sessionId: '00000000-0000-4000-8000-000000000000' }
    expect
      .soft(refusal(await postAction(stranger, '/sessions', action, nobodys)), action.name)
      .toBe('not_signed_in')
    if (action.name !== 'endSessionAction') continue
    expect.soft(refusal(await postAction(outsider, '/sessions', action, nobodys))).toBe('not_found')
  }
})

test('NextAuth answers only where it is needed', async ({ newBrowser, browserOf }) => {
  const owner = await browserOf('owner')
  const stranger = await newBrowser()
  const gone = [
    'signin',
    'signin/email',
    'signin/pleo-staging',
    'signin/pleo-production',
    'signout',
    'providers',
    'verify-request',
    'callback',
    'callback/pleo-elsewhere',
    '_log',
  ]
  const form = { csrfToken: 'x', email: people().emails.owner, callbackUrl: '/' }
  for (const path of gone) {
    expect.soft((await stranger.request.get(`/api/auth/${path}`)).status(), path).toBe(404)
    expect.soft((await owner.request.post(`/api/auth/${path}`, { form })).status(), path).toBe(404)
  }
  expect((await stranger.request.get('/api/auth/error')).url()).toContain('/sign-in/problem')
  // A GET must not spend a sign-in link, and a callback from Pleo is never a POST.
  expect((await stranger.request.get('/api/auth/callback/email?token=x&email=x')).status()).toBe(404)
  expect((await stranger.request.post('/api/auth/callback/pleo-staging', { form })).status()).toBe(404)
  const foreign = await stranger.request.post('/api/auth/callback/email', {
    form: { token: 'x', email: 'x' },
    headers: { origin: 'https://elsewhere.example' },
  })
  expect(foreign.status()).toBe(403)
  expect(await (await stranger.request.get('/api/auth/session')).json()).toEqual({})
  expect((await owner.request.get('/')).url()).toContain('/p/')
})

test('the customer’s routes do nothing without the customer’s own browser and page', async ({
  place,
  newBrowser,
}) => {
  const stranger = await newBrowser()
  const receipt = PAGES['/connect/return/[id]']?.address(place) ?? ''
  await stranger.goto(receipt)
  await expect(stranger.getByRole('heading', { name: 'This was begun in another browser' })).toBeVisible()
  expect(await stranger.content()).not.toContain('Nordwind')
  const finish = await stranger.request.post(`${receipt}/finish`, { maxRedirects: 0 })
  expect(finish.status()).toBe(303)
  expect(finish.headers()['set-cookie']).toBeUndefined()

  const { clientId } = place.client
  const issued = async () => (await localPleo().ledger('staging', clientId)).entries.length
  const before = await issued()
  for (const origin of ['https://elsewhere.example', 'null']) {
    const start = await stranger.request.post(`${place.openLink}/start`, {
      maxRedirects: 0,
      headers: { origin },
    })
    expect(start.status()).toBe(303)
    expect(start.headers()['set-cookie']).toBeUndefined()
    expect(new URL(start.headers().location ?? '').pathname).toBe(place.openLink)
    const ask = await stranger.request.post(`${place.usedLink}/ask`, { maxRedirects: 0, headers: { origin } })
    expect(ask.status()).toBe(303)
  }
  expect(await issued()).toBe(before)
  expect((await stranger.request.post('/connect/made-up/start', { maxRedirects: 0 })).status()).toBe(303)
})

test('health tells anyone that it is well, and nothing else', async ({ newBrowser }) => {
  const answer = await (await newBrowser()).request.get('/api/health')
  expect(answer.status()).toBe(200)
  expect(await answer.text()).not.toMatch(/password|secret|postgres(ql)?:\/\//i)
})

function doors(...wanted: Route['door'][]): [string, Route][] {
  return Object.entries(PAGES).filter(([, { door }]) => wanted.includes(door))
}

/** Where a page of the build is, in the place that the test works in. */
function addressOf(page: string, place: Place): string {
  const route = PAGES[page]
  if (!route) throw new Error(`No page ${page} is known here.`)
  return route.address(place)
}

/** Inputs without a row of anybody's: they can only ever concern the sender's own partner. */
function ownPlaceOnly(input: Record<string, string>): boolean {
  return !Object.keys(input).some((name) => name === 'integration' || name.endsWith('Id'))
}
