import 'server-only'
import { randomUUID } from 'node:crypto'
import { audit } from '@/lib/audit/record'
import { bindingCookie } from '@/lib/connections/authorisation-cookie'
import { authorisationServer } from '@/lib/connections/authorisation-server'
import { findLink, scopesAskedFor } from '@/lib/connections/find-link'
import { linkState } from '@/lib/connections/link-state'
import { hashToken, randomToken, type SealedPlace, seal } from '@/lib/crypto'
import { db } from '@/lib/db'
import { environmentSettings } from '@/lib/environments'
import { ExpectedError, notFound } from '@/lib/errors'
import { observe } from '@/lib/facts/observe'
import { requireAuthorisationsAllowed } from '@/lib/integrations/production'
import { authorisationUrl } from '@/lib/oauth/authorisation-url'
import { newPkce } from '@/lib/oauth/new-pkce'
import { limit } from '@/lib/rate-limit'

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
  const { partnerId } = link.integration
  await limit('authorise', link.id, 30, 10 * 60, partnerId)
  const started = await db().authorisation.count({ where: { linkId: link.id } })
  if (started >= MOST_ATTEMPTS) {
    const refusal = { kind: 'rate_limited', partnerId } as const
    throw new ExpectedError('gone', 'This link was tried too often.', { refusal })
  }
  if (linkState(link, now) !== 'open') throw new ExpectedError('gone', 'This link does not work any more.')
  const key = { integrationId: link.integrationId, environment: link.environment }
  await requireAuthorisationsAllowed(db(), link.integrationId, link.environment)
  const client = await db().oAuthClient.findUnique({ where: { integrationId_environment: key } })
  if (!client) throw new ExpectedError('no_client', 'The integration is not ready to be connected yet.')
  const pack = await db().registrationPack.findUnique({ where: { integrationId_environment: key } })

  const id = randomUUID()
  const state = randomToken()
  const binding = randomToken()
  const { verifier, challenge } = await newPkce()
  const scopes = scopesAskedFor(pack)
  const { redirectUri } = environmentSettings(link.environment)
  await db().$transaction(async (tx) => {
    await tx.authorisation.create({
      data: {
        id,
        ...key,
        linkId: link.id,
        oauthClientId: client.id,
        clientId: client.clientId,
        redirectUri,
        scopes,
        stateHash: hashToken(state),
        bindingHash: hashToken(binding),
        verifierSealed: seal(verifier, verifierPlace(id, link.environment)),
        expiresAt: new Date(now.getTime() + MINUTES * 60_000),
      },
    })
    await tx.connectLink.updateMany({ where: { id: link.id, openedAt: null }, data: { openedAt: now } })
    await observe(tx, {
      ...key,
      kind: 'authorisation.started',
      verdict: 'pass',
      actor: 'customer',
      source: 'connect link',
      detail: { authorisationId: id, challengeMethod: 'S256', state: true, scopes },
    })
    await audit(
      tx,
      { kind: 'customer', name: link.label },
      {
        partnerId: link.integration.partnerId,
        ...key,
        action: 'authorisation.start',
        subject: link.label,
        detail: { authorisation: id },
      },
    )
  })
  const subject = link.expectedCompanyId ? `urn:pleo:company:${link.expectedCompanyId}` : undefined
  const request = { clientId: client.clientId, redirectUri, scopes, state, challenge, subject }
  return {
    redirectTo: authorisationUrl(authorisationServer(link.environment), request),
    cookie: bindingCookie(id, { binding, linkToken }),
  }
}

export function verifierPlace(row: string, environment: 'staging' | 'production'): SealedPlace {
  return { table: 'Authorisation', row, column: 'verifierSealed', environment }
}
