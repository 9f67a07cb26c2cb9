import 'server-only'
import type { AuthOptions } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { env } from '@/lib/env'
import type { EnvironmentSettings } from '@/lib/environments'
import { log } from '@/lib/log'

export type PleoAuthorisation = {
  settings: EnvironmentSettings
  clientId: string
  authorisationId: string
  /** Exchanges the code and keeps the sealed grant. It must not throw: NextAuth puts a throw's message into a URL. */
  exchange(code: string): Promise<void>
  /** Where the browser goes afterwards: a fixed path of this dashboard. */
  returnPath: string
}

/**
 * The custom Pleo provider of one environment, built for one authorisation. `state`, PKCE and the code exchange are ours
 * (one authorisation row each); NextAuth's fixed-name cookies would be overwritten by a second tab. The tokens never
 * enter NextAuth: it is handed an empty set, and the "profile" is the authorisation's id, for a Pleo token names no person.
 */
export function pleoProvider(authorisation: PleoAuthorisation): OAuthConfig<{ id: string }> {
  const { settings, clientId, authorisationId, exchange } = authorisation
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
    userinfo: { request: async () => ({ id: authorisationId }) as never },
    profile: ({ id }) => ({ id }),
  }
}

/** Options for completing one authorisation: no adapter, so neither user, `Account` row nor session can come of it. */
export function pleoOptions(authorisation: PleoAuthorisation): AuthOptions {
  const settings = env()
  return {
    secret: settings.AUTH_SECRET,
    useSecureCookies: settings.APP_URL.startsWith('https://'),
    session: { strategy: 'jwt' },
    providers: [pleoProvider(authorisation)],
    pages: { signIn: authorisation.returnPath, error: authorisation.returnPath },
    logger: {
      error: (code) => log('error', 'next_auth_pleo', { problem: code }),
      warn: () => undefined,
      debug: () => undefined,
    },
    callbacks: { signIn: async () => authorisation.returnPath },
  }
}
