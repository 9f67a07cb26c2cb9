import 'server-only'
import type { Environment } from '@/lib/environments'
import { ExpectedError } from '@/lib/errors'

/** What is about to leave, looked at before a socket opens. */
export type Outgoing = {
  environment: Environment
  url: string
  bearer: { token: string; environment: Environment }
}

/** What the gate has to know and cannot look up itself. */
export type GateKnowledge = {
  /** The origin of the External API of an environment. */
  apiOrigin: (environment: Environment) => string
  /** Whether the value's keyed fingerprint is that of a client secret, a replaced one included. */
  isClientSecret: (value: string) => Promise<boolean>
}

/**
 * The one gate on the way out. Throws `environment_mismatch` for a host or a token of another environment and
 * `client_secret_as_bearer` for a client secret: the pitfall that Pleo's staging guide warns of.
 */
export async function guard(outgoing: Outgoing, knowledge: GateKnowledge): Promise<void> {
  const { environment, bearer } = outgoing
  if (originOf(outgoing.url) !== knowledge.apiOrigin(environment)) {
    throw new ExpectedError(
      'environment_mismatch',
      `The address is not the External API of ${environment}. Nothing was sent. Check the environment's settings.`,
    )
  }
  if (bearer.environment !== environment) {
    throw new ExpectedError(
      'environment_mismatch',
      `A token of ${bearer.environment} was about to be sent to ${environment}. Nothing was sent. Use a connection of ${environment}.`,
    )
  }
  if (await knowledge.isClientSecret(bearer.token)) {
    throw new ExpectedError(
      'client_secret_as_bearer',
      'A Client Secret was about to be sent as a bearer token. Nothing was sent. Use the access token that the authorisation gave.',
    )
  }
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null
}
