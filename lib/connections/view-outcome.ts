import 'server-only'
import type { AuthorisationOutcome, Environment } from '@/generated/prisma/enums'
import { type ReadCookie, viewBindingOf } from '@/lib/connections/authorisation-cookie'
import { EXCHANGE_SECONDS } from '@/lib/connections/judge-callback'
import { linkState } from '@/lib/connections/link-state'
import { hashToken, sameText } from '@/lib/crypto'
import { db } from '@/lib/db'
import { shownContact, shownReturnAddress } from '@/lib/integrations/shown-to-customers'
import { companyById } from '@/lib/pleo/companies'
import { createTransport } from '@/lib/pleo/transport'
import { limit } from '@/lib/rate-limit'
import { noteRefused } from '@/lib/refusals/note-refused'
import { isId } from '@/lib/text'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import { connectionTokens } from '@/lib/tokens/token-source'

export type OutcomeView = {
  outcome: AuthorisationOutcome
  code: string | null
  at: Date
  environment: Environment
  integrationName: string
  partnerName: string
  helpContact: string
  label: string
  companyId: string | null
  /** Asked of Pleo for this page and not kept; null without the scope or an answer. */
  companyName: string | null
  scopes: string[]
  reconnected: boolean
  returnAddress: string | null
  /** To open the connect page again; it came with this browser's own cookie. */
  linkToken: string
  linkOpen: boolean
}

const NAME_TRANSPORT = createTransport({ deadlineMs: 3_000, keepAlive: true })
const NAME_MINUTES = 60

/** How an authorisation went, for the browser that began it; null for any other. */
export async function viewOutcome(id: string, cookie: ReadCookie, now: Date): Promise<OutcomeView | null> {
  if (!isId(id)) return null
  const bound = viewBindingOf(id, cookie)
  if (!bound) return null
  const row = await db().authorisation.findUnique({
    where: { id },
    include: {
      connection: true,
      link: true,
      integration: { include: { partner: true, registrationPacks: true } },
    },
  })
  if (!row || !sameText(hashToken(bound.binding), row.bindingHash)) return null
  const pack = row.integration.registrationPacks.find((one) => one.environment === row.environment)
  const completed = row.outcome === 'completed' ? row.connection : null
  return {
    outcome: isLost(row, now) ? 'lost' : row.outcome,
    code: row.outcomeCode,
    at: row.outcomeAt ?? row.createdAt,
    environment: row.environment,
    integrationName: pack?.clientName || row.integration.name,
    partnerName: row.integration.partner.name,
    helpContact: shownContact(row.integration.helpContact),
    label: row.link.label,
    companyId: completed?.companyId ?? null,
    companyName: completed
      ? await companyName({ ...completed, partnerId: row.integration.partnerId }, row.outcomeAt, now)
      : null,
    scopes: completed?.scopes ?? row.scopes,
    reconnected: completed !== null && completed.createdAt < (row.outcomeAt ?? now),
    returnAddress: shownReturnAddress(row.link.returnAddress),
    linkToken: bound.linkToken,
    linkOpen: linkState(row.link, now) === 'open',
  }
}

/** An exchange whose process went away: the code may be spent, so the customer authorises again. */
function isLost(row: { outcome: AuthorisationOutcome; consumedAt: Date | null }, now: Date): boolean {
  if (row.outcome !== 'exchanging' || !row.consumedAt) return false
  return now.getTime() - row.consumedAt.getTime() > EXCHANGE_SECONDS * 1000
}

type Named = {
  id: string
  partnerId: string
  companyId: string
  environment: Environment
  scopes: string[]
}

async function companyName(connection: Named, completedAt: Date | null, now: Date): Promise<string | null> {
  if (!connection.scopes.includes('companies:read')) return null
  if (!completedAt || now.getTime() - completedAt.getTime() > NAME_MINUTES * 60_000) return null
  try {
    await limit('receipt-name', connection.id, 20, 60 * 60)
    const access = pleoAccess(connection.environment, connectionTokens(connection.id, { clock: () => now }), {
      transport: NAME_TRANSPORT,
    })
    return (await companyById(access, connection.companyId)).data?.name ?? null
  } catch (error) {
    noteRefused(error, 'company name on the receipt', connection.partnerId)
    // The receipt stands without the name: whatever ended access here shows on the staff's pages.
    return null
  }
}
