import 'server-only'
import type { SealedPlace } from '@/lib/crypto'
import type { Environment } from '@/lib/environments'

export function grantPlace(
  grantId: string,
  column: 'accessTokenSealed' | 'refreshTokenSealed',
  environment: Environment,
): SealedPlace {
  return { table: 'Grant', row: grantId, column, environment }
}

export function receivedGrantPlace(authorisationId: string, environment: Environment): SealedPlace {
  return { table: 'Authorisation', row: authorisationId, column: 'grantSealed', environment }
}
