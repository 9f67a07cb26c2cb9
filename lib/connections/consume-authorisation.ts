import 'server-only'
import type { AuthorisationOutcome, Environment } from '@/generated/prisma/enums'
import { audit } from '@/lib/audit/record'
import { startBindingOf } from '@/lib/connections/authorisation-cookie'
import { linkState } from '@/lib/connections/link-state'
import { about, type ConsumedAuthorisation, customerOf, settle, trailOf } from '@/lib/connections/settle'
import { hashToken, sameText } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { environmentSettings } from '@/lib/environments'
import type { FactKind } from '@/lib/facts/kinds'
import { observe } from '@/lib/facts/observe'
import { holdIntegration } from '@/lib/places/lock-place'
import { getProduction } from '@/lib/places/production'
import { noteRefusal } from '@/lib/refusals/note-refusal'

export type CallbackParameters = {
  state?: string | undefined
  code?: string | undefined
  error?: string | undefined
  /** Undefined where the callback has none, or more than one. */
  iss?: string | undefined
}

export type Consumption =
  /** No authorisation of this environment has that state, or another browser began it: nothing was touched. */
  | { kind: 'unknown' }
  | { kind: 'other_browser' }
  /** It ended before, or ends now without an exchange; the return page says how. */
  | { kind: 'settled'; id: string }
  /** Ours alone to exchange, exactly once. */
  | { kind: 'exchange'; authorisation: ConsumedAuthorisation; code: string }

/** Longer than any exchange takes; a row that is "exchanging" for longer lost its process. */
export const EXCHANGE_SECONDS = 120

/**
 * What a callback may do (RFC 6749, 4.1.2; docs/pleo 2.3). The row is found by the hash of `state`, for `error=` too,
 * must belong to this browser, and is consumed by compare-and-set: a second callback finds it settled.
 */
export async function consumeAuthorisation(
  environment: Environment,
  parameters: CallbackParameters,
  cookie: (name: string) => string | undefined,
  now: Date,
): Promise<Consumption> {
  const row = await findByState(environment, parameters.state)
  if (!row) {
    noteRefusal({ kind: 'wrong_callback', where: `callback ${environment}` })
    return { kind: 'unknown' }
  }
  const bound = startBindingOf(row.id, cookie)
  if (!bound || !sameText(hashToken(bound.binding), row.bindingHash)) {
    await rejected(row, 'another browser')
    const { partnerId } = row.link.integration
    noteRefusal({ kind: 'wrong_callback', where: `callback ${environment}`, partnerId })
    return { kind: 'other_browser' }
  }
  if (row.consumedAt) {
    await rejected(row, 'replayed')
    return { kind: 'settled', id: row.id }
  }
  return await db().$transaction(async (tx) => await consume(tx, row, parameters, now))
}

async function findByState(environment: Environment, state: string | undefined) {
  // Ours are 256 random bits in base64url; anything else costs no query.
  if (!state || !/^[A-Za-z0-9_-]{43}$/.test(state)) return null
  return await db().authorisation.findFirst({
    where: { stateHash: hashToken(state), environment },
    include: { link: { include: { integration: { select: { partnerId: true } } } } },
  })
}

async function consume(
  tx: Tx,
  row: ConsumedAuthorisation,
  parameters: CallbackParameters,
  now: Date,
): Promise<Consumption> {
  await holdIntegration(tx, row.integrationId)
  // Two tabs of one link come back at once: the link's row puts them in line.
  await tx.$queryRaw`SELECT id FROM "ConnectLink" WHERE id = ${row.linkId}::uuid FOR UPDATE`
  const { count } = await tx.authorisation.updateMany({
    where: { id: row.id, consumedAt: null },
    data: { consumedAt: now, outcome: 'exchanging', outcomeAt: now },
  })
  if (count === 0) return { kind: 'settled', id: row.id }
  const ending = await endingWithoutExchange(tx, row, parameters, now)
  if (!ending) {
    await audit(tx, customerOf(row), {
      ...trailOf(row),
      action: 'authorisation.return',
      subject: row.link.label,
      detail: { authorisation: row.id },
    })
    return { kind: 'exchange', authorisation: row, code: parameters.code as string }
  }
  await settle(tx, row, ending.outcome, ending.code, now)
  await observe(tx, {
    ...about(row, ending.code),
    kind: ending.fact,
    verdict: 'pass',
    source: 'callback',
  })
  return { kind: 'settled', id: row.id }
}

type Ending = { outcome: AuthorisationOutcome; code: string; fact: FactKind }

async function endingWithoutExchange(
  tx: Tx,
  row: ConsumedAuthorisation,
  { code, error, iss }: CallbackParameters,
  now: Date,
): Promise<Ending | null> {
  const { issuer } = environmentSettings(row.environment)
  // Another server may have made up the whole answer, an error as well (RFC 9207, section 2.4).
  if (issuer && iss !== issuer)
    return { outcome: 'refused', code: 'other_issuer', fact: 'authorisation.rejected' }
  if (error) return errorEnding(error)
  if (row.expiresAt <= now) return { outcome: 'failed', code: 'expired', fact: 'authorisation.rejected' }
  if (!code || code.length > 2000)
    return { outcome: 'failed', code: 'no_code', fact: 'authorisation.rejected' }
  const link = await tx.connectLink.findUniqueOrThrow({ where: { id: row.linkId } })
  if (linkState(link, now) === 'used')
    return { outcome: 'refused', code: 'link_used', fact: 'authorisation.rejected' }
  if (link.revokedAt) return { outcome: 'refused', code: 'link_revoked', fact: 'authorisation.rejected' }
  const other = await tx.authorisation.findFirst({
    where: {
      linkId: row.linkId,
      id: { not: row.id },
      OR: [
        { outcome: 'exchanging', consumedAt: { gt: new Date(now.getTime() - EXCHANGE_SECONDS * 1000) } },
        { outcome: 'exchanged' },
      ],
    },
    select: { id: true },
  })
  if (other) return { outcome: 'refused', code: 'link_in_use', fact: 'authorisation.rejected' }
  if (row.environment === 'staging') return null
  const { openedAt, suspendedAt } = await getProduction(row.integrationId, tx)
  if (openedAt && !suspendedAt) return null
  return { outcome: 'refused', code: 'suspended', fact: 'authorisation.rejected' }
}

/** RFC 6749, 4.1.2.1. What is not one of its codes is kept as "other": the text comes from the address bar. */
function errorEnding(error: string): Ending {
  if (error === 'access_denied') return { outcome: 'denied', code: error, fact: 'authorisation.denied' }
  const known = [
    'invalid_request',
    'unauthorized_client',
    'unsupported_response_type',
    'invalid_scope',
    'server_error',
  ]
  const code = [...known, 'temporarily_unavailable'].includes(error) ? error : 'other'
  return { outcome: 'failed', code, fact: 'authorisation.rejected' }
}

/** Once for each authorisation and reason: a stranger who repeats a request must not fill the record. */
async function rejected(row: ConsumedAuthorisation, reason: string): Promise<void> {
  const detail = about(row, reason).detail
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Authorisation" WHERE id = ${row.id}::uuid FOR NO KEY UPDATE`
    const seen = await tx.fact.findFirst({
      where: {
        integrationId: row.integrationId,
        environment: row.environment,
        kind: 'authorisation.rejected',
        detail: { equals: detail },
      },
      select: { id: true },
    })
    if (seen) return
    await observe(tx, {
      ...about(row, reason),
      kind: 'authorisation.rejected',
      verdict: 'pass',
      source: 'callback',
    })
  })
}
