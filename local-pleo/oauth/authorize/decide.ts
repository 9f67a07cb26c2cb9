import { randomUUID } from 'node:crypto'
import { inTransaction } from '../../database/in-transaction.ts'
import { issue } from '../../ledger/issue.ts'
import type { Person } from '../../people/person.ts'
import type { Subject } from '../../people/subjects.ts'
import { randomSecret } from '../../secrets.ts'
import type { Realm } from '../../world.ts'
import { type AuthorisationRequest, redirectWith } from './authorisation-request.ts'

export async function approve(
  realm: Realm,
  request: AuthorisationRequest,
  person: Person,
  subject: Subject,
  requestId: string,
): Promise<string> {
  const code = randomSecret()
  const now = realm.clock.now()
  const authorisationId = randomUUID()
  await inTransaction(realm.pool, async (db) => {
    await db.query(
      `insert into authorisations (id, environment, client_id, subject, person_id, scopes, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [authorisationId, realm.environment, request.client.id, subject.urn, person.id, request.scopes, now],
    )
    await issue(db, code, {
      environment: realm.environment,
      kind: 'code',
      authorisationId,
      clientId: request.client.id,
      generation: 0,
      redirectUri: request.redirectUri,
      codeChallenge: request.codeChallenge,
      issuedAt: now,
      issuedBy: requestId,
      expiresAt: new Date(now.getTime() + realm.settings.codeSeconds * 1000),
    })
  })
  return redirectWith(realm, request.redirectUri, { code, state: request.state })
}

/** RFC 6749 section 4.1.2.1. */
export function deny(realm: Realm, request: AuthorisationRequest): string {
  return redirectWith(realm, request.redirectUri, {
    error: 'access_denied',
    error_description: 'The person at the customer denied the request.',
    state: request.state,
  })
}
