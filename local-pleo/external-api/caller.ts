import type { Queryable } from '../database/queryable.ts'
import type { ListenerContext } from '../listener/context.ts'
import type { Credential } from '../listener/credential.ts'
import type { Realm } from '../world.ts'
import { ApiError } from './api-error.ts'

export type Caller = {
  kind: Credential['kind']
  clientId: string
  subject: string
  scopes: string[]
  companyIds: string[]
  organisationId: string
}

/** Which companies a token reaches: the one it names, or all of the organisation it names (docs/pleo 2.8). */
export async function callerOf(realm: Realm, c: ListenerContext): Promise<Caller> {
  const token = c.get('credential')
  if (!token) throw new ApiError(401, 'UNAUTHORIZED', 'A valid access token of this environment is needed.')
  const reach = await companiesOf(realm.pool, realm.environment, token.subject)
  return {
    kind: token.kind,
    clientId: token.clientId,
    subject: token.subject,
    scopes: token.scopes,
    ...reach,
  }
}

async function companiesOf(db: Queryable, environment: string, subject: string) {
  const { rows } = await db.query<{ id: string; organisation_id: string }>(
    `select id, organisation_id from companies where environment = $1 and
       (('urn:pleo:company:' || id) = $2 or ('urn:pleo:organisation:' || organisation_id) = $2) order by position`,
    [environment, subject],
  )
  return { companyIds: rows.map((row) => row.id), organisationId: rows[0]?.organisation_id ?? '' }
}

/** A company outside the token's reach is refused, not silently empty. */
export function onlyOwnCompany(caller: Caller, companyId: string | undefined): string[] {
  if (companyId === undefined) return caller.companyIds
  if (!caller.companyIds.includes(companyId)) {
    throw new ApiError(403, 'FORBIDDEN', 'This credential does not reach that company.')
  }
  return [companyId]
}
