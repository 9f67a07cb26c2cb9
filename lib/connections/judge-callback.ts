import 'server-only'
import type { ConnectLink } from '@/generated/prisma/client'
import type { AuthorisationOutcome } from '@/generated/prisma/enums'
import type { ConsumedAuthorisation } from '@/lib/connections/settle'
import type { Tx } from '@/lib/db'
import { environmentSettings } from '@/lib/environments'
import type { FactKind } from '@/lib/facts/kinds'
import { getProduction } from '@/lib/places/production'

export type CallbackParameters = {
  state: string | null
  code: string | null
  error: string | null
  /** Null where the callback has none, or more than one. */
  iss: string | null
}

type Ending = { kind: 'end'; outcome: AuthorisationOutcome; code: string; fact: FactKind }
type Judged = { kind: 'exchange'; code: string } | Ending

/** Longer than any exchange takes; a row that is "exchanging" for longer lost its process. */
export const EXCHANGE_SECONDS = 120

/** Whether the code of a callback may be exchanged, and how it ends otherwise. `link` was read behind its lock. */
export async function judgeCallback(
  tx: Tx,
  row: ConsumedAuthorisation,
  link: ConnectLink,
  parameters: CallbackParameters,
  now: Date,
): Promise<Judged> {
  const judged = judgeAnswer(row, parameters, now)
  if (judged.kind === 'end') return judged
  const refusal = await refusalOf(tx, row, link, now)
  return refusal ? end('refused', refusal) : judged
}

function judgeAnswer(
  row: ConsumedAuthorisation,
  { code, error, iss }: CallbackParameters,
  now: Date,
): Judged {
  const { issuer } = environmentSettings(row.environment)
  // Another server may have made up the whole answer, an error as well (RFC 9207, section 2.4).
  if (issuer && iss !== issuer) return end('refused', 'other_issuer')
  if (error) return errorEnding(error)
  if (row.expiresAt <= now) return end('failed', 'expired')
  if (!code || code.length > 2000) return end('failed', 'no_code')
  return { kind: 'exchange', code }
}

async function refusalOf(
  tx: Tx,
  row: ConsumedAuthorisation,
  link: ConnectLink,
  now: Date,
): Promise<string | null> {
  if (link.completedAt) return 'link_used'
  if (link.revokedAt) return 'link_revoked'
  const other = await tx.authorisation.findFirst({
    where: {
      linkId: link.id,
      id: { not: row.id },
      OR: [
        { outcome: 'exchanging', consumedAt: { gt: new Date(now.getTime() - EXCHANGE_SECONDS * 1000) } },
        { outcome: 'exchanged' },
      ],
    },
    select: { id: true },
  })
  if (other) return 'link_in_use'
  if (row.environment === 'staging') return null
  const { openedAt, suspendedAt } = await getProduction(row.integrationId, tx)
  return openedAt && !suspendedAt ? null : 'suspended'
}

/** RFC 6749, 4.1.2.1. What is not one of its codes is kept as "other": the text comes from the address bar. */
function errorEnding(error: string): Ending {
  if (error === 'access_denied')
    return { kind: 'end', outcome: 'denied', code: error, fact: 'authorisation.denied' }
  const known = [
    'invalid_request',
    'unauthorized_client',
    'unsupported_response_type',
    'invalid_scope',
    'server_error',
    'temporarily_unavailable',
  ]
  return end('failed', known.includes(error) ? error : 'other')
}

function end(outcome: 'refused' | 'failed', code: string): Ending {
  return { kind: 'end', outcome, code, fact: 'authorisation.rejected' }
}
