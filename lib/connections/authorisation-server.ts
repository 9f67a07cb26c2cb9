import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import { environmentSettings } from '@/lib/environments'
import type { AuthorisationServer } from '@/lib/oauth/server'

/** An environment's authorisation server as the protocol steps need it. */
export function authorisationServer(environment: Environment): AuthorisationServer {
  const { authorizationEndpoint, tokenEndpoint, introspectionEndpoint } = environmentSettings(environment)
  return { authorizationEndpoint, tokenEndpoint, introspectionEndpoint }
}
