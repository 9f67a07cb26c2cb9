import { randomUUID } from 'node:crypto'
import { type ControlClient, controlClient, type EnvironmentName } from '../local-pleo/control-client'
import { createDatabase } from './database'
import { pleoSettings, startLocalPleo, type TestLocalPleo } from './local-pleo'

const REDIRECT_URI = 'http://localhost:3000/api/auth/callback/pleo-staging'
const SCOPES = ['users:read', 'companies:read']

export type ConnectedClient = {
  oauthClientId: string
  clientId: string
  clientSecret: string
  environment: EnvironmentName
  integrationId: string
}

/**
 * A partner with an integration in a database of its own, and a Local Pleo to connect it to. The modules of lib/ are
 * loaded here, after the settings that they read are in place: import them in tests with `await import` or through this.
 * `settings` are Local Pleo's; `dashboard` are the dashboard's, where a test wants others.
 */
export async function startConnectedWorld(
  settings: Record<string, string> = {},
  dashboard: Record<string, string> = {},
) {
  const [database, local] = await Promise.all([createDatabase(), startLocalPleo(settings)])
  const control = controlClient(local.control)
  // As the launcher does: a client of Local Pleo's own, whose secret may be shown to be refused as a bearer token.
  const demo = await control.registerClient('staging', {
    name: 'Demo integration',
    redirectUris: [REDIRECT_URI],
    scopes: SCOPES,
  })
  Object.assign(process.env, pleoSettings(local), {
    DATABASE_URL: database.url,
    PLEO_STAND_IN_STAGING_SECRET: demo.clientSecret,
    ...dashboard,
  })
  const { db, closeDb } = await import('@/lib/db')
  const partner = await db().partner.create({ data: { slug: 'acme', name: 'Acme Books' } })
  const user = await db().user.create({ data: { email: 'engineer@acme.example', name: 'Test engineer' } })
  await db().member.create({ data: { partnerId: partner.id, userId: user.id, role: 'engineer' } })
  const integration = await db().integration.create({
    data: {
      partnerId: partner.id,
      slug: 'books',
      name: 'Acme Books',
      multiCustomer: true,
      builtByPartner: true,
    },
  })
  return {
    local,
    control,
    demoClientId: demo.clientId,
    databaseUrl: database.url,
    partnerId: partner.id,
    userId: user.id,
    integrationId: integration.id,
    registerClient: (change: Parameters<typeof register>[2] = {}) =>
      register(control, { integrationId: integration.id, userId: user.id }, change),
    authorise: (client: ConnectedClient, scopes = SCOPES) => authorise(local, control, client, scopes),
    connect: async (client: ConnectedClient, scopes = SCOPES) =>
      connect(client, await authorise(local, control, client, scopes)),
    async stop() {
      await closeDb()
      await local.stop()
      await database.drop()
    },
  }
}

export type ConnectedWorld = Awaited<ReturnType<typeof startConnectedWorld>>

/** A client at Local Pleo, stored in the dashboard in place of the one before. */
async function register(
  control: ControlClient,
  owner: { integrationId: string; userId: string },
  {
    environment = 'staging',
    ...change
  }: {
    environment?: EnvironmentName
    rotation?: 'strict' | 'grace' | 'non-rotating'
    scopes?: string[]
    tokenEndpointAuthMethods?: ('client_secret_basic' | 'client_secret_post')[]
  },
): Promise<ConnectedClient> {
  const { db } = await import('@/lib/db')
  const { fingerprint, seal } = await import('@/lib/crypto')
  const { clientSecretPlace } = await import('@/lib/integrations/client-credentials')
  const { integrationId } = owner
  const issued = await control.registerClient(environment, {
    name: 'Acme Books',
    redirectUris: [REDIRECT_URI],
    scopes: SCOPES,
    ...change,
  })
  const before = await db().oAuthClient.findUnique({
    where: { integrationId_environment: { integrationId, environment } },
  })
  const id = before?.id ?? randomUUID()
  const stored = {
    clientId: issued.clientId,
    secretSealed: seal(issued.clientSecret, clientSecretPlace({ id, ...issued, integrationId, environment })),
    secretFingerprint: fingerprint(issued.clientSecret),
    storedById: owner.userId,
  }
  await db().oAuthClient.upsert({
    where: { id },
    create: { id, integrationId, environment, ...stored },
    update: stored,
  })
  await db().secretFingerprint.create({
    data: { fingerprint: stored.secretFingerprint, integrationId, environment },
  })
  return { ...issued, oauthClientId: id, environment, integrationId }
}

/** What a customer's browser does, up to the code; then the exchange. */
async function authorise(
  local: TestLocalPleo,
  control: ControlClient,
  client: ConnectedClient,
  scopes: string[],
) {
  const { authorisationUrl } = await import('@/lib/oauth/authorisation-url')
  const { exchangeCode } = await import('@/lib/oauth/exchange-code')
  const { newPkce } = await import('@/lib/oauth/new-pkce')
  const server = serverOf(local, client.environment)
  const { verifier, challenge } = await newPkce()
  const [company] = await control.companies(client.environment)
  const authorizeUrl = authorisationUrl(server, {
    clientId: client.clientId,
    redirectUri: REDIRECT_URI,
    scopes,
    state: randomUUID(),
    challenge,
  })
  const { location } = await control.consent(client.environment, {
    authorizeUrl,
    decision: 'approve',
    companyId: company?.id ?? '',
  })
  const code = new URL(location).searchParams.get('code') ?? ''
  const exchange = await exchangeCode(
    server,
    { ...client, method: 'client_secret_basic' },
    { code, redirectUri: REDIRECT_URI, verifier },
    fetch,
  )
  if (exchange.kind !== 'granted') throw new Error(`no grant: ${JSON.stringify(exchange)}`)
  return { tokens: exchange.tokens, companyId: company?.id ?? '', scopes }
}

/** As if the client had been stored anew before: what other tests of the file learnt is not known here. */
async function connect(
  client: ConnectedClient,
  { tokens, companyId, scopes }: Awaited<ReturnType<typeof authorise>>,
): Promise<string> {
  const { db } = await import('@/lib/db')
  const { storeGrant } = await import('@/lib/tokens/store-grant')
  const { observe } = await import('@/lib/facts/observe')
  const { integrationId, environment, oauthClientId } = client
  const stored = { kind: 'client.stored', verdict: 'pass', actor: 'person', source: 'test' } as const
  await observe(db(), { integrationId, environment, ...stored })
  const now = new Date()
  return db().$transaction(async (tx) => {
    const connection = await tx.connection.create({
      data: {
        integrationId,
        environment,
        customerReference: 'customer-1',
        label: 'Customer 1',
        // A random URN: tests connect one company more than once.
        subjectUrn: `urn:pleo:company:${companyId}#${randomUUID()}`,
        companyId,
        scopes,
        connectedAt: now,
      },
    })
    await storeGrant(tx, { connectionId: connection.id, environment, oauthClientId, tokens, obtainedAt: now })
    return connection.id
  })
}

export function serverOf(local: TestLocalPleo, environment: EnvironmentName) {
  const { auth } = local[environment]
  return {
    authorizationEndpoint: `${auth}/oauth/authorize`,
    tokenEndpoint: `${auth}/oauth/token`,
    introspectionEndpoint: `${auth}/oauth/token/introspect`,
  }
}
