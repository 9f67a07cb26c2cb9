import 'server-only'
import type { AuthOptions } from 'next-auth'
import { type ProvidedFor, pleoProvider } from '@/lib/auth/pleo-provider'
import { runNextAuth } from '@/lib/auth/run-next-auth'
import { env } from '@/lib/env'
import { describeBug, log } from '@/lib/log'

/** A path of ours that names nobody: where NextAuth's own answer would lead. The caller knows where the browser goes. */
const NOWHERE = '/connect/return'

/**
 * Lets NextAuth's Pleo provider, built for this one authorisation, exchange the code. What `exchange` gives comes back
 * from here and passes neither NextAuth nor a URL. Null when NextAuth did not get as far, or when `exchange` threw.
 * NextAuth is handed the code and nothing else of the request: no cookie or header of a browser has a say in this.
 */
export async function exchangeThroughNextAuth<Exchanged>(
  authorisation: ProvidedFor,
  code: string,
  exchange: (code: string) => Promise<Exchanged>,
): Promise<Exchanged | null> {
  let exchanged: Exchanged | null = null
  const provider = pleoProvider(authorisation, async (given) => {
    try {
      exchanged = await exchange(given)
    } catch (error) {
      log('error', 'exchange_bug', describeBug(error))
    }
  })
  const callback = {
    path: ['callback', provider.id],
    method: 'GET' as const,
    query: { code },
    cookies: {},
    headers: new Headers(),
  }
  await runNextAuth(callback, optionsFor(provider))
  return exchanged
}

/** No adapter, and `signIn` leads away: neither user, `Account` row nor session can come of it. */
function optionsFor(provider: ReturnType<typeof pleoProvider>): AuthOptions {
  const settings = env()
  return {
    secret: settings.AUTH_SECRET,
    useSecureCookies: settings.APP_URL.startsWith('https://'),
    session: { strategy: 'jwt' },
    providers: [provider],
    pages: { signIn: NOWHERE, error: NOWHERE },
    logger: {
      error: (problem) => log('error', 'next_auth_pleo', { problem }),
      warn: () => undefined,
      debug: () => undefined,
    },
    callbacks: { signIn: async () => NOWHERE },
  }
}
