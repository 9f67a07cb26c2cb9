import 'server-only'
import type { Verdict } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { randomToken } from '@/lib/crypto'
import { db } from '@/lib/db'
import { environmentSettings } from '@/lib/environments'
import { ExpectedError } from '@/lib/errors'
import { record } from '@/lib/facts/record'
import { clientCredentials } from '@/lib/integrations/client-credentials'
import { introspectToken, type TokenIntrospection } from '@/lib/oauth/introspect-token'
import { holdIntegration, requireActor } from '@/lib/places/lock-place'
import { keyOf, type Place } from '@/lib/places/place'
import { tokenTransport } from '@/lib/pleo/transport'
import { limit } from '@/lib/rate-limit'

export type ClientCheck = { verdict: Verdict; status: number | null; words: string }

/**
 * Introspects a random token with the client's credentials (docs/pleo 2.7): 200 with `active: false` proves them, 401
 * refutes them, anything else could not tell. A person's click, at most once a minute for the same credentials.
 */
export async function checkClient(staff: Staff, place: Place): Promise<ClientCheck> {
  await requireActor(db(), staff, place, 'engineer')
  const stored = await db().oAuthClient.findUnique({
    where: { integrationId_environment: keyOf(place) },
    select: { id: true, secretFingerprint: true },
  })
  if (!stored) throw new ExpectedError('no_client', 'Store the Client ID and Client Secret first.')
  await limit('client-check', `${stored.id} ${stored.secretFingerprint}`, 1, 60)
  const { clientId, clientSecret, secretFingerprint } = await clientCredentials(stored.id)
  const { authorizationEndpoint, tokenEndpoint, introspectionEndpoint } = environmentSettings(
    place.environment,
  )
  const answer = await introspectToken(
    { authorizationEndpoint, tokenEndpoint, introspectionEndpoint },
    { clientId, clientSecret },
    { token: randomToken() },
    tokenTransport,
  )
  const check = judge(answer)
  await db().$transaction(async (tx) => {
    await holdIntegration(tx, place.integration.id)
    const checked = { id: stored.id, clientId, secretFingerprint }
    const { count } = await tx.oAuthClient.updateMany({ where: checked, data: { lastCheckAt: place.now } })
    // The answer is about credentials that are not stored any more: it must not speak for the new ones.
    if (count === 0)
      throw new ExpectedError('conflict', 'The credentials were replaced meanwhile. Check again.')
    await record(tx, staff, place, {
      action: 'oauth_client.check',
      subject: clientId,
      detail: { verdict: check.verdict },
      facts: [
        {
          kind: 'client.checked',
          verdict: check.verdict,
          by: 'dashboard',
          source: 'introspection of a random token',
          detail: { status: check.status, answer: check.words, clientId },
        },
      ],
    })
  })
  return check
}

function judge(answer: TokenIntrospection): ClientCheck {
  if (answer.kind === 'refused') {
    const words = 'Pleo answered 401: it does not know this Client ID and Client Secret together.'
    return { verdict: 'fail', status: answer.status, words }
  }
  if (answer.kind === 'unknown') {
    return { verdict: 'unknown', status: answer.status ?? null, words: `Could not tell: ${answer.reason}.` }
  }
  if (answer.active) {
    return { verdict: 'unknown', status: 200, words: 'Could not tell: Pleo called a random token active.' }
  }
  return {
    verdict: 'pass',
    status: 200,
    words: 'Pleo accepted the credentials and does not know the random token.',
  }
}
