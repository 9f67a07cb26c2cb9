import 'server-only'
import { z } from 'zod'
import { createSignInLink, mayOpenSession, normaliseEmail } from '@/lib/auth/sign-in-link'
import { emailField } from '@/lib/email'
import { log } from '@/lib/log'
import { describeMailFailure, sendMail } from '@/lib/mail'
import { limit } from '@/lib/rate-limit'
import { line } from '@/lib/text'

export const SignInRequest = z.object({
  email: emailField(),
  to: line(500).default('/'),
})

/**
 * Mails a sign-in link if the address belongs to staff. The answer is the same either way, and so is its time: the mail
 * is not waited for. Five links an address and thirty a network address in 15 minutes.
 */
export async function requestSignInLink(
  input: z.infer<typeof SignInRequest>,
  from: string | null,
): Promise<void> {
  const email = normaliseEmail(input.email)
  // Without a known address one bucket would hold everybody, and a stranger could shut sign-in for all.
  if (from) await limit('sign-in-from', from, 30, 15 * 60)
  await limit('sign-in', email, 5, 15 * 60)
  void mailLink(email, input.to).catch((error) =>
    log('error', 'sign_in_mail_failed', describeMailFailure(error)),
  )
}

async function mailLink(email: string, to: string): Promise<void> {
  if (!(await mayOpenSession(email))) return
  const link = await createSignInLink(email, to)
  await sendMail({
    to: email,
    subject: 'Sign in to the Pleo partner dashboard',
    text: `Open this link and press the button to sign in:\n\n${link}\n\nIt works once, for 15 minutes. If you did not ask for it, ignore this message: nobody can sign in without it.\n`,
  })
}
