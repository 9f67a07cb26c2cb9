import 'server-only'
import type { SealedPlace } from '@/lib/crypto'
import type { Environment } from '@/lib/environments'

/** Whose a grant is. `clientId` is Pleo's name of the client that it was issued to. */
export type GrantOwner = {
  id: string
  environment: Environment
  connectionId: string
  integrationId: string
  clientId: string
}

export function grantPlace(
  { id, environment, connectionId, integrationId, clientId }: GrantOwner,
  column: 'accessTokenSealed' | 'refreshTokenSealed',
): SealedPlace {
  const bound = { connectionId, integrationId, clientId }
  return { table: 'Grant', row: id, column, environment, bound }
}

/** Whose an authorisation is, and with it the grant that waits on its row. */
export type AuthorisationOwner = {
  id: string
  environment: Environment
  linkId: string
  integrationId: string
  clientId: string
}

export function receivedGrantPlace(owner: AuthorisationOwner): SealedPlace {
  const { id, environment, linkId, integrationId, clientId } = owner
  const bound = { linkId, integrationId, clientId }
  return { table: 'Authorisation', row: id, column: 'grantSealed', environment, bound }
}

export function verifierPlace(owner: AuthorisationOwner): SealedPlace {
  return { ...receivedGrantPlace(owner), column: 'verifierSealed' }
}
