import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import { audit } from '@/lib/audit/record'
import { type ReadCookie, startBindingOf } from '@/lib/connections/authorisation-cookie'
import { type CallbackParameters, judgeCallback } from '@/lib/connections/judge-callback'
import { lockLink } from '@/lib/connections/lock-link'
import {
  about,
  type ConsumedAuthorisation,
  customerOf,
  settle,
  trailOf,
  withLink,
} from '@/lib/connections/settle'
import { hashToken, sameText } from '@/lib/crypto'
import { db, type Tx } from '@/lib/db'
import { observe } from '@/lib/facts/observe'
import { holdIntegration } from '@/lib/places/lock-place'
import { noteRefusal } from '@/lib/refusals/note-refusal'

export type Consumption =
  /** No authorisation of this environment has that state, or another browser began it: nothing was touched. */
  | { kind: 'unknown' }
  | { kind: 'other_browser' }
  /** It ended before, or ends now without an exchange; the return page says how. */
  | { kind: 'settled'; authorisation: ConsumedAuthorisation }
  /** Ours alone to exchange, exactly once. */
  | { kind: 'exchange'; authorisation: ConsumedAuthorisation; code: string }

/**
 * What a callback may do (RFC 6749, 4.1.2; docs/pleo 2.3). The row is found by the hash of `state`, for `error=` too,
 * must belong to this browser, and is consumed by compare-and-set: a second callback finds it settled.
 */
export async function consumeAuthorisation(
  environment: Environment,
  parameters: CallbackParameters,
  cookie: ReadCookie,
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
    return { kind: 'settled', authorisation: row }
  }
  return await db().$transaction(async (tx) => await consume(tx, row, parameters, now))
}

async function findByState(environment: Environment, state: string | null) {
  // Ours are 256 random bits in base64url; anything else costs no query.
  if (!state || !/^[A-Za-z0-9_-]{43}$/.test(state)) return null
  return await db().authorisation.findFirst({
    where: { stateHash: hashToken(state), environment },
    include: withLink,
  })
}

async function consume(
  tx: Tx,
  row: ConsumedAuthorisation,
  parameters: CallbackParameters,
  now: Date,
): Promise<Consumption> {
  await holdIntegration(tx, row.integrationId)
  const link = await lockLink(tx, row.linkId)
  const { count } = await tx.authorisation.updateMany({
    where: { id: row.id, consumedAt: null },
    data: { consumedAt: now, outcome: 'exchanging', outcomeAt: now },
  })
  if (count === 0) return { kind: 'settled', authorisation: row }
  const judged = await judgeCallback(tx, row, link, parameters, now)
  if (judged.kind === 'exchange') {
    await audit(tx, customerOf(row), {
      ...trailOf(row),
      action: 'authorisation.return',
      subject: row.link.label,
      detail: { authorisation: row.id },
    })
    return { ...judged, authorisation: row }
  }
  await settle(tx, row, judged.outcome, judged.code, now)
  await observe(tx, {
    ...about(row, judged.code),
    kind: judged.fact,
    verdict: 'pass',
    source: 'callback',
  })
  return { kind: 'settled', authorisation: row }
}

/** Known once a day and reason, however often a stranger repeats the request. */
async function rejected(row: ConsumedAuthorisation, reason: string): Promise<void> {
  await db().$transaction((tx) =>
    observe(tx, {
      ...about(row, reason),
      kind: 'authorisation.rejected',
      verdict: 'pass',
      source: 'callback',
    }),
  )
}
