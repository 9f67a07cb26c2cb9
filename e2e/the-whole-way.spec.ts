import type { Page } from '@playwright/test'
import { attest, expectStates, openStep, stepRow } from './world/checklist'
import { authorise, companies } from './world/customer'
import { disconnectAtPleo } from './world/customer-app'
import {
  createConnectLink,
  createIntegration,
  createReconnectLink,
  type Integration,
  openConnection,
  pathOf,
  redirectUri,
  typeCredentials,
} from './world/integration'
import { askForAccess, openRequest, registerClient } from './world/partner-desk'
import { completeRegistration, describeIntegration } from './world/registration'
import { localPleo, running } from './world/running'
import { signIn } from './world/sign-in'
import { expect, test } from './world/test'
import { unique } from './world/unique'

const CUSTOMER = 'Nordwind Ltd'

/** What no machine can see of Level 2 with Option A, beside the two that have to be said early. */
const ATTESTED = [
  'Test errors and edge cases',
  'Run an export from start to end',
  'Report export errors people can act on',
  'Synchronise dimensions as tags',
  'Meet data protection duties',
  'Use OAuth alone',
  'Ask for no more scopes than needed',
  'Wear your own brand',
  'Log refreshes and reconnects',
  'Let customers set it up alone',
  'Map one entity to one ERP company',
  'Keep no more data than needed',
  'Stay within the rate limits',
]

/**
 * The whole story, read from top to bottom: an integration goes from no access to its first call in Production. `staff`,
 * `desk` and `customer` are three people with a browser each: the partner's owner, Pleo's partner team, and an admin of
 * a company that uses Pleo.
 */
test('an integration goes from no access to its first call in Production', async ({ newBrowser }) => {
  test.setTimeout(300_000)
  const [staff, desk, customer] = [await newBrowser(), await newBrowser(), await newBrowser()]
  const [company] = await companies('staging')
  const name = unique('Hazel Books')
  let integration: Integration = { partner: running().demo.partner, slug: '', name }
  let clientId = ''

  await test.step('The owner signs in with the link in a mail and creates an integration', async () => {
    await signIn(staff, running().demo.owner)
    integration = await createIntegration(staff, integration.partner, name)
    await describeIntegration(staff, integration)
    await expectStates(staff, integration, 'Proved', [
      'Check that the programme fits',
      'Describe the integration',
    ])
  })

  await test.step('Production is locked, and its page says what is missing', async () => {
    await staff.goto(pathOf(integration, 'production', '/production'))
    await expect(staff.getByText('Still missing: the steps of Staging and Pleo’s approval.')).toBeVisible()
    await expect(staff.getByRole('link', { name: 'Make the first API call' })).toBeVisible()
    await expect(staff.getByRole('button', { name: 'Open Production' })).toHaveCount(0)
  })

  await test.step('Pleo grants access to Staging, which the owner records', async () => {
    await askForAccess(desk, name, running().demo.owner)
    await handOver(staff, integration, 'Ask Pleo for API access')
    await openRequest(desk, name)
    await desk.getByRole('button', { name: 'Approve access request' }).click()
    await desk.getByRole('button', { name: 'Hand over staging login' }).click()
    await attest(staff, integration, 'Record Pleo’s approval', 'Record the approval')
    await attest(staff, integration, 'Log in to the Staging company')
  })

  await test.step('The registration pack becomes an OAuth client at Pleo’s partner desk', async () => {
    const text = await completeRegistration(staff, integration, 'staging')
    await handOver(staff, integration, 'Send the registration form')
    await openRequest(desk, name)
    const credentials = await registerClient(desk, 'staging', { text })
    clientId = credentials.clientId
    await staff.goto(pathOf(integration, 'staging', '/client'))
    await typeCredentials(staff, credentials)
    await staff.getByRole('button', { name: 'Check credentials' }).click()
    await expect(staff.getByText('Pleo accepts these credentials')).toBeVisible()
    expect(await staff.content()).not.toContain(credentials.clientSecret)
  })

  await test.step('The gate refuses to send the Client Secret as a bearer token', async () => {
    await openStep(staff, integration, 'Never call the API with the Client Secret')
    await staff.getByRole('button', { name: 'Rehearse' }).click()
    await expect(staff.getByText('Client Secret as bearer token: refused')).toBeVisible()
    await expect(staff.getByText('Token and host of another environment: refused')).toBeVisible()
  })

  const callback =
    await test.step('A customer follows the connect link, approves at Pleo and has a receipt', async () => {
      const link = await createConnectLink(staff, integration, 'staging', { customer: CUSTOMER })
      const returned = customer.waitForRequest(/\/api\/auth\/callback\/pleo-staging/, {
        timeout: 45_000,
      })
      await authorise(customer, link, { company: company.name })
      await expect(
        customer.getByRole('heading', { name: `${company.name} is connected to ${name}` }),
      ).toBeVisible()
      await expect(customer.getByText(company.id)).toBeVisible()
      return (await returned).url()
    })

  await test.step('The first call is answered', async () => {
    await call(staff, integration)
    const described = staff.getByRole('region', { name: /200 Answered/ }).first()
    await expect(described.getByRole('figure', { name: 'Request' })).toContainText('/v1/introspect')
    await expect(described.getByRole('figure', { name: 'Answer' })).toContainText(company.id)
    await expect(described.getByRole('figure', { name: 'Request' })).toContainText('Bearer [left out]')
  })

  await test.step('When the access token has expired, the next call refreshes both tokens', async () => {
    await localPleo().addFault('staging', {
      clientId,
      route: 'GET /v1/introspect',
      kind: 'status',
      status: 401,
    })
    await call(staff, integration)
    await openConnection(staff, integration, 'staging', CUSTOMER)
    await expect(staff.getByText('Sealed, generation 2')).toBeVisible()
  })

  await test.step('What a machine can see is proved, and nobody could have ticked it', async () => {
    await expectStates(staff, integration, 'Proved', [
      'Complete the registration pack',
      'Store the client’s credentials',
      'Check the credentials with Pleo',
      'Authorise a test company',
      'Exchange the code for tokens',
      'Learn which company it is',
      'Keep the tokens sealed',
      'Refresh, and replace both tokens',
      'Never call the API with the Client Secret',
      'Keep the environments apart',
      'Make the first API call',
      'Read data within a scope',
    ])
    await openStep(staff, integration, 'Recover from withdrawn access')
    await expect(stepRow(staff, 'Recover from withdrawn access')).toContainText('Your turn')
    await expect(staff.getByRole('checkbox')).toHaveCount(0)
    await expect(staff.getByRole('button', { name: 'Attest' })).toHaveCount(0)
    await expect(staff.getByLabel('In your words')).toHaveCount(0)
  })

  await test.step('A customer who declines, and a callback that comes twice, are handled', async () => {
    const link = await createConnectLink(staff, integration, 'staging', { customer: 'Undecided Ltd' })
    await authorise(customer, link, { decision: 'Deny' })
    await expect(customer.getByRole('heading', { name: 'You declined at Pleo' })).toBeVisible()
    await customer.goto(callback)
    await expect(customer.getByRole('heading', { name: 'is connected to' })).toBeVisible()
    await expectStates(staff, integration, 'Proved', ['Let a customer say no', 'Refuse a replayed callback'])
  })

  await test.step('A customer who withdraws at Pleo is noticed, and comes back to the same connection', async () => {
    await disconnectAtPleo(customer, name)
    await call(staff, integration)
    await expect(staff.getByRole('region', { name: /401 Not authorised/ })).toBeVisible()
    await openConnection(staff, integration, 'staging', CUSTOMER)
    await expect(staff.getByText('Needs reauthorisation')).toBeVisible()
    const address = staff.url()
    const link = await createReconnectLink(staff, integration, CUSTOMER)
    await authorise(customer, link, { company: company.name })
    await expect(customer.getByRole('heading', { name: 'is connected again' })).toBeVisible()
    await openConnection(staff, integration, 'staging', CUSTOMER)
    expect(staff.url()).toBe(address)
    await expect(staff.getByText('Connected', { exact: true }).first()).toBeVisible()
    await call(staff, integration)
    await expect(staff.getByRole('region', { name: /200 Answered/ }).first()).toBeVisible()
  })

  await test.step('The partner disconnects the company, at Pleo too', async () => {
    await openConnection(staff, integration, 'staging', CUSTOMER)
    await staff.getByRole('button', { name: 'Disconnect' }).click()
    await staff.getByRole('dialog').getByRole('button', { name: 'Disconnect' }).click()
    await expect(staff.getByText('Pleo removed the installation and revoked its tokens.')).toBeVisible()
    await expectStates(staff, integration, 'Proved', [
      'Recover from withdrawn access',
      'Disconnect a company',
    ])
  })

  await test.step('People attest what no machine can see, and ask for Pleo’s review', async () => {
    for (const title of ATTESTED) await attest(staff, integration, title)
    await handOver(staff, integration, 'Ask for Pleo’s review')
  })

  await test.step('Pleo approves; the owner records it and opens Production by typing the name', async () => {
    await openRequest(desk, name)
    await desk.getByRole('button', { name: 'Approve for Production' }).click()
    await staff.goto(pathOf(integration, 'production', '/production'))
    await expect(staff.getByText('Every required step of Staging holds.')).toBeVisible()
    await expect(staff.getByText('Still missing: Pleo’s approval.')).toBeVisible()
    await staff.getByLabel('Approved by').fill('R. Lind')
    await staff.getByLabel('On', { exact: true }).fill(new Date().toISOString().slice(0, 10))
    await staff.getByLabel('Reference').fill('Mail “Approved for Production”')
    await staff.getByRole('button', { name: 'Record the approval' }).click()
    await staff.getByRole('button', { name: 'Open Production' }).click()
    const asks = staff.getByRole('dialog')
    await asks.getByLabel(/to confirm$/).fill('Another name')
    await asks.getByRole('button', { name: 'Open Production' }).click()
    await expect(asks.getByText(`Type the integration's name: ${name}`)).toBeVisible()
    await asks.getByLabel(/to confirm$/).fill(name)
    await asks.getByRole('button', { name: 'Open Production' }).click()
    await expect(staff.getByText('Production is open. Store its own client next.')).toBeVisible()
  })

  await test.step('Production has its own client', async () => {
    const text = await completeRegistration(staff, integration, 'production')
    await openRequest(desk, name)
    // In Production Pleo registers https addresses only; this dashboard answers on localhost while it is tried out.
    const credentials = await registerClient(desk, 'production', {
      text,
      redirectUris: redirectUri('production'),
    })
    expect(credentials.clientId).not.toBe(clientId)
    await staff.goto(pathOf(integration, 'production', '/client'))
    await typeCredentials(staff, credentials)
    await staff.getByRole('button', { name: 'Check credentials' }).click()
    await expect(staff.getByText('Pleo accepts these credentials')).toBeVisible()
  })

  await test.step('The first live customer connects, and the first Production call is answered', async () => {
    const [live] = await companies('production')
    const link = await createConnectLink(staff, integration, 'production', { customer: 'Live Ltd' })
    await authorise(customer, link, { company: live.name, environment: 'production' })
    await expect(customer.getByRole('heading', { name: `${live.name} is connected to` })).toBeVisible()
    await call(staff, integration, 'production')
    await expect(staff.getByRole('region', { name: /200 Answered/ }).first()).toContainText(live.id)
    await expectStates(
      staff,
      integration,
      'Proved',
      [
        'Record Pleo’s approval for Production',
        'Open Production',
        'Complete the Production registration',
        'Store the Production credentials',
        'Check the Production credentials',
        'Connect the first live customer',
        'Make the first Production call',
      ],
      'production',
    )
  })
})

async function handOver(staff: Page, integration: Integration, title: string): Promise<void> {
  await openStep(staff, integration, title)
  await staff.getByRole('button', { name: /sent/i }).click()
  await expect(stepRow(staff, title)).toContainText('Waiting for Pleo')
}

async function call(
  staff: Page,
  integration: Integration,
  environment: 'staging' | 'production' = 'staging',
) {
  await staff.goto(pathOf(integration, environment, '/calls'))
  await staff.getByRole('button', { name: 'Call Pleo' }).click()
  await expect(staff.getByText('What is kept').first()).toBeVisible()
}
