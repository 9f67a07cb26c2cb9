import 'server-only'
import type { AuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import { hashedAdapter } from '@/lib/auth/hashed-adapter'
import type { Opening } from '@/lib/auth/opening'
import { ownCookie, sessionCookie } from '@/lib/auth/session-cookie'
import { DAY_MS, IDLE_DAYS, USE_MINUTES } from '@/lib/auth/session-life'
import { sessionToken } from '@/lib/auth/session-token'
import { mayOpenSession } from '@/lib/auth/sign-in-link'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

const READS_ONLY: Opening = { browser: '' }

/** NextAuth for staff: e-mail links, sessions in the database. Customers never pass here (see exchange-through-next-auth.ts). */
export function authOptions(opening: Opening = READS_ONLY): AuthOptions {
  const settings = env()
  return {
    adapter: hashedAdapter(opening),
    secret: settings.AUTH_SECRET,
    // NextAuth knows one end only; the absolute one is the adapter's.
    session: {
      strategy: 'database',
      maxAge: (IDLE_DAYS * DAY_MS) / 1000,
      updateAge: USE_MINUTES * 60,
      generateSessionToken: () => sessionToken(opening),
    },
    useSecureCookies: settings.APP_URL.startsWith('https://'),
    cookies: { sessionToken: sessionCookie(), callbackUrl: ownCookie('dashboard-callback') },
    pages: { signIn: '/sign-in', error: '/sign-in/problem', verifyRequest: '/sign-in/sent' },
    logger: {
      // NextAuth's own logger prints whole error objects, which can hold e-mail addresses and provider answers.
      error: (code) => log('error', 'next_auth', { problem: code }),
      warn: (code) => log('warn', 'next_auth', { problem: code }),
      debug: () => undefined,
    },
    providers: [
      EmailProvider({
        // Named, because sign-in-link.ts makes tokens with the same secret.
        secret: settings.AUTH_SECRET,
        server: settings.SMTP_URL,
        from: settings.MAIL_FROM,
        // Links are made and sent by requestSignInLink; NextAuth's own /signin route answers 404.
        sendVerificationRequest: () => Promise.reject(new Error('links are sent by requestSignInLink')),
      }),
    ],
    callbacks: {
      signIn: async ({ user, account }) => account?.type === 'email' && mayOpenSession(user.email ?? ''),
      session: ({ session, user }) => ({
        ...session,
        user: { id: user.id, email: user.email, name: user.name ?? null },
      }),
    },
  }
}
