import 'server-only'
import { authorisationServer } from '@/lib/connections/authorisation-server'
import type { ConsumedAuthorisation } from '@/lib/connections/settle'
import { clientCredentials } from '@/lib/integrations/client-credentials'
import { introspectToken } from '@/lib/oauth/introspect-token'
import { scopeTokens } from '@/lib/oauth/scope-tokens'
import { introspect } from '@/lib/pleo/introspect'
import { tokenTransport } from '@/lib/pleo/transport'
import { pleoAccess } from '@/lib/tokens/pleo-access'
import type { ReceivedGrant } from '@/lib/tokens/sealed-grant'
import { receivedToken } from '@/lib/tokens/token-source'

/** Whom a token is for: a resource, never a person (docs/pleo 2.8). */
export type Learnt =
  | { kind: 'company'; companyId: string; subjectUrn: string; scopes: string[] | null }
  /** An organisation or something newer: accounting calls concern exactly one company. */
  | { kind: 'other'; subjectUrn: string }
  /** Pleo says that the token is not, or no longer, valid. */
  | { kind: 'gone' }
  | { kind: 'unknown' }

const COMPANY = /^urn:pleo:company:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i
const KEEPABLE = /^[\x21-\x7e]{1,200}$/

/** Asks `GET /v1/introspect`; where that does not say, `/oauth/token/introspect` (docs/pleo 6.13, 2.7). */
export async function learnSubject(row: ConsumedAuthorisation, grant: ReceivedGrant): Promise<Learnt> {
  const { accessToken } = grant.tokens
  const credential = await introspect(
    pleoAccess(row.environment, receivedToken(accessToken, row.environment)),
  )
  const scopes = credential.data ? scopeTokens(credential.data.scope) : null
  if (credential.data?.subjectURN) return subjectOf(credential.data.subjectURN, scopes)
  const client = await clientCredentials(row.oauthClientId)
  const answer = await introspectToken(
    authorisationServer(row.environment),
    client,
    { token: accessToken, hint: 'access_token' },
    tokenTransport,
  )
  if (answer.kind === 'answered' && !answer.active) return { kind: 'gone' }
  if (answer.kind !== 'answered' || !answer.subjectUrn) return { kind: 'unknown' }
  return subjectOf(answer.subjectUrn, scopes)
}

export function subjectOf(subjectUrn: string, scopes: string[] | null): Learnt {
  const companyId = COMPANY.exec(subjectUrn)?.[1]?.toLowerCase()
  // What cannot be kept as it is must not be cleaned into the name of a company that is connected.
  if (!companyId) return { kind: 'other', subjectUrn: KEEPABLE.test(subjectUrn) ? subjectUrn : 'unreadable' }
  // One spelling: a company is found again by its URN.
  return { kind: 'company', companyId, subjectUrn: `urn:pleo:company:${companyId}`, scopes }
}
