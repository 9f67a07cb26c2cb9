import 'server-only'
import type { Verdict } from '@/generated/prisma/enums'
import type { Staff } from '@/lib/auth/staff'
import { sendDemoSecret } from '@/lib/calls/send-demo-secret'
import { randomToken } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { ENVIRONMENTS, type Environment, environmentSettings } from '@/lib/environments'
import { type ErrorCode, ExpectedError, isExpected } from '@/lib/errors'
import { type KnownSince, record } from '@/lib/facts/record'
import { clientCredentials } from '@/lib/integrations/client-credentials'
import { holdIntegration, requireActor } from '@/lib/places/lock-place'
import { inPlace, keyOf, type Place } from '@/lib/places/place'
import { introspect } from '@/lib/pleo/introspect'
import { limit } from '@/lib/rate-limit'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import { receivedToken } from '@/lib/tokens/token-source'

export type Rehearsal = {
  /** The stored client secret as bearer: refused before a socket opened? */
  secretRefused: boolean
  /** A foreign host and a token of the other environment: both refused before a socket opened? */
  environmentRefused: boolean
  /** The demo client's secret as bearer; only where a stand-in answers for Pleo. */
  standIn: { verdict: Verdict; status: number | null } | null
}

type Attempt = { bearer: string; bearerEnvironment: Environment; api?: string }

/**
 * Runs the gate on the way out with what it must refuse, over a transport that opens no socket and notices when it is
 * used. The real secret never leaves this process. Throws `no_client` while no client is stored.
 */
export async function rehearseGate(staff: Staff, place: Place): Promise<Rehearsal> {
  await requireActor(db(), staff, place, 'engineer')
  const { environment } = place
  const client = await db().oAuthClient.findFirst({
    where: inPlace(staff, place),
    select: { id: true },
  })
  if (!client)
    throw new ExpectedError(
      'no_client',
      'No Client Secret is stored for this environment yet, so there is nothing to rehearse with.',
    )
  await limit('rehearsal', client.id, 10, 60)
  const { clientSecret, secretFingerprint } = await clientCredentials(client.id)
  const other = ENVIRONMENTS.find((one) => one !== environment) as Environment
  const tried = (attempt: Attempt, code: ErrorCode) => isRefused(environment, attempt, code)

  const secretRefused = await tried(
    { bearer: clientSecret, bearerEnvironment: environment },
    'client_secret_as_bearer',
  )
  const foreign = await Promise.all([
    tried(
      {
        bearer: randomToken(),
        bearerEnvironment: environment,
        api: environmentSettings(other).api,
      },
      'environment_mismatch',
    ),
    tried(
      { bearer: randomToken(), bearerEnvironment: environment, api: 'https://external.example' },
      'environment_mismatch',
    ),
    tried({ bearer: randomToken(), bearerEnvironment: other }, 'environment_mismatch'),
  ])
  const environmentRefused = foreign.every(Boolean)
  const standIn = await sendDemoSecret(environment)
  const rehearsal = { secretRefused, environmentRefused, standIn }
  await keep(staff, place, secretFingerprint, rehearsal)
  return rehearsal
}

/** True when the gate threw that code and nothing reached the transport. */
async function isRefused(environment: Environment, attempt: Attempt, code: ErrorCode): Promise<boolean> {
  let reachedTheTransport = false
  const access = pleoAccess(environment, receivedToken(attempt.bearer, attempt.bearerEnvironment), {
    transport: async () => {
      reachedTheTransport = true
      return Response.json({})
    },
    ...(attempt.api ? { api: attempt.api } : {}),
  })
  try {
    await introspect(access)
    return false
  } catch (error) {
    if (!isExpected(error)) throw error
    return error.code === code && !reachedTheTransport
  }
}

async function keep(
  staff: Staff,
  place: Place,
  secretFingerprint: string,
  { secretRefused, environmentRefused, standIn }: Rehearsal,
): Promise<void> {
  const by = 'dashboard'
  const source = 'rehearsal of the gate on the way out; nothing was sent'
  const facts: KnownSince[] = [
    { by, kind: 'gate.secret_refused', verdict: secretRefused ? 'pass' : 'fail', source },
    { by, kind: 'gate.environment_refused', verdict: environmentRefused ? 'pass' : 'fail', source },
  ]
  if (standIn) {
    facts.push({
      by,
      kind: 'pleo.secret_refused',
      verdict: standIn.verdict,
      source: `External API of ${environmentSettings(place.environment).label}; the secret of its own demo client as bearer`,
      detail: { status: standIn.status },
    })
  }
  await db().$transaction(async (tx) => {
    await requireStored(tx, place, secretFingerprint)
    await record(tx, staff, place, {
      action: 'gate.rehearse',
      subject: 'Gate on the way out',
      detail: { secretRefused, environmentRefused },
      facts,
    })
  })
}

/** What was tried was the secret of then: it must not speak for one that was stored meanwhile. */
async function requireStored(tx: Tx, place: Place, secretFingerprint: string): Promise<void> {
  await holdIntegration(tx, place.integration.id)
  const stored = await tx.oAuthClient.count({ where: { ...keyOf(place), secretFingerprint } })
  if (stored === 0)
    throw new ExpectedError('conflict', 'The credentials were replaced meanwhile. Rehearse again.')
}
