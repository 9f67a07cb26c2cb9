import 'server-only'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { type Environment, environmentSettings } from '@/lib/environments'

/** What a provider has to know of the authorisation that it is built for. */
export type ProvidedFor = { id: string; environment: Environment; clientId: string }

/**
 * The custom Pleo provider of one environment, built for one authorisation. `state`, PKCE and the code exchange are ours
 * (one authorisation row each); NextAuth's fixed-name cookies would be overwritten by a second tab. The tokens never
 * enter NextAuth: it is handed an empty set, and the "profile" is the authorisation's id, for a Pleo token names no person.
 * `exchange` must not throw: NextAuth puts a throw's message into a URL.
 */
export function pleoProvider(
  { id, environment, clientId }: ProvidedFor,
  exchange: (code: string) => Promise<void>,
): OAuthConfig<{ id: string }> {
  const settings = environmentSettings(environment)
  return {
    id: settings.providerId,
    name: settings.label,
    type: 'oauth',
    clientId,
    // The secret stays sealed until our own exchange opens it.
    client: { token_endpoint_auth_method: 'none' },
    checks: ['none'],
    authorization: { url: settings.authorizationEndpoint, params: {} },
    token: {
      url: settings.tokenEndpoint,
      request: async ({ params }) => {
        await exchange(String(params.code ?? ''))
        return { tokens: {} }
      },
    },
    userinfo: { request: async () => ({ id }) as never },
    profile: (profile) => ({ id: profile.id }),
  }
}
