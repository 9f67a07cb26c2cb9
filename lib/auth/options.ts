import 'server-only'
import type { AuthOptions } from 'next-auth'
import EmailProvider from 'next-auth/providers/email'
import { hashedAdapter } from '@/lib/auth/hashed-adapter'
import { mayOpenSession } from '@/lib/auth/sign-in-link'
import { env } from '@/lib/env'
import { log } from '@/lib/log'

const SESSION_SECONDS = 14 * 24 * 60 * 60

/** NextAuth for staff: e-mail links, sessions in the database. Customers never pass here (see pleo-callback.ts). */
export function authOptions(): AuthOptions {
  const settings = env()
  return {
    adapter: hashedAdapter(),
    secret: settings.AUTH_SECRET,
    session: { strategy: 'database', maxAge: SESSION_SECONDS, updateAge: 60 * 60 },
    useSecureCookies: settings.APP_URL.startsWith('https://'),
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
