import 'server-only'
import { randomUUID } from 'node:crypto'
import { bindingCookie } from '@/lib/connections/authorisation-cookie'
import { authorisationServer } from '@/lib/connections/authorisation-server'
import { type FoundLink, findLink, scopesAskedFor } from '@/lib/connections/find-link'
import { linkState } from '@/lib/connections/link-state'
import { lockLink } from '@/lib/connections/lock-link'
import { hashToken, randomToken, seal } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { environmentSettings } from '@/lib/environments'
import { ExpectedError, notFound } from '@/lib/errors'
import { record } from '@/lib/facts/record'
import { authorisationUrl } from '@/lib/oauth/authorisation-url'
import { newPkce } from '@/lib/oauth/new-pkce'
import { holdIntegration } from '@/lib/places/lock-place'
import { getProduction, requireAuthorisationsAllowed } from '@/lib/places/production'
import { limit } from '@/lib/rate-limit'
import { verifierPlace } from '@/lib/tokens/places'

const MINUTES = 10
/** Of one link, over its whole life: whoever holds it must not fill the record. */
const MOST_ATTEMPTS = 100

/**
 * Begins one attempt of one browser: writes the authorisation row and says where to send the browser. Each press makes
 * a row of its own, so a double click or a second tab disturbs nothing. Throws `not_found`, `rate_limited`, `gone`,
 * `locked`, `no_client`.
 */
export async function startAuthorisation(
  linkToken: string,
  now: Date,
  network: string | null = null,
): Promise<{ redirectTo: string; cookie: string }> {
  const link = await findLink(linkToken, network)
  if (!link) throw notFound('That link', { kind: 'wrong_link' })
  await limit('authorise', link.id, 30, 10 * 60, link.integration.partnerId)
  const id = randomUUID()
  const state = randomToken()
  const binding = randomToken()
  const { verifier, challenge } = await newPkce()
  const { redirectUri } = environmentSettings(link.environment)
  const { clientId, scopes } = await db().$transaction(async (tx) => {
    const { client, scopes } = await requireStartable(tx, link, now)
    const owner = { id, ...keyOf(link), linkId: link.id, clientId: client.clientId }
    await tx.authorisation.create({
      data: {
        ...owner,
        oauthClientId: client.id,
        redirectUri,
        scopes,
        stateHash: hashToken(state),
        bindingHash: hashToken(binding),
        verifierSealed: seal(verifier, verifierPlace(owner)),
        expiresAt: new Date(now.getTime() + MINUTES * 60_000),
      },
    })
    await recordStart(tx, link, { id, scopes })
    return { clientId: client.clientId, scopes }
  })
  const subject = link.expectedCompanyId ? `urn:pleo:company:${link.expectedCompanyId}` : undefined
  const request = { clientId, redirectUri, scopes, state, challenge, subject }
  return {
    redirectTo: authorisationUrl(authorisationServer(link.environment), request),
    cookie: bindingCookie(id, { binding, linkToken }),
  }
}

/** Judged behind the locks of integration and link, so that it still holds when the authorisation is written. */
async function requireStartable(tx: Tx, found: FoundLink, now: Date) {
  const { id, integrationId, environment } = found
  await holdIntegration(tx, integrationId)
  const link = await lockLink(tx, id)
  const started = await tx.authorisation.count({ where: { linkId: id } })
  if (started >= MOST_ATTEMPTS) {
    const refusal = { kind: 'rate_limited', partnerId: found.integration.partnerId } as const
    throw new ExpectedError('gone', 'This link was tried too often.', { refusal })
  }
  if (linkState(link, now) !== 'open') throw new ExpectedError('gone', 'This link does not work any more.')
  requireAuthorisationsAllowed({ environment, production: await getProduction(integrationId, tx) })
  const where = { integrationId_environment: { integrationId, environment } }
  const client = await tx.oAuthClient.findUnique({ where })
  if (!client) throw new ExpectedError('no_client', 'The integration is not ready to be connected yet.')
  return { client, scopes: scopesAskedFor(await tx.registrationPack.findUnique({ where })) }
}

async function recordStart(
  tx: Tx,
  link: FoundLink,
  { id, scopes }: { id: string; scopes: string[] },
): Promise<void> {
  const { integrationId, environment, label } = link
  await record(
    tx,
    { kind: 'customer', name: label },
    { partnerId: link.integration.partnerId, integrationId, environment },
    {
      action: 'authorisation.start',
      subject: label,
      detail: { authorisation: id },
      facts: [
        {
          kind: 'authorisation.started',
          verdict: 'pass',
          source: 'connect link',
          detail: { authorisationId: id, challengeMethod: 'S256', state: true, scopes },
        },
      ],
    },
  )
}

function keyOf({ integrationId, environment }: FoundLink) {
  return { integrationId, environment }
}
