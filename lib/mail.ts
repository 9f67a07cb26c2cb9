import 'server-only'
import nodemailer, { type Transporter } from 'nodemailer'
import { env } from '@/lib/env'

let transport: Transporter | undefined

/** Sends one plain-text mail over SMTP_URL. Throws when the server does not take it; callers decide what that means. */
export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<void> {
  transport ??= nodemailer.createTransport(withoutLeaks(env().SMTP_URL))
  await transport.sendMail({
    from: env().MAIL_FROM,
    ...mail,
    disableUrlAccess: true,
    disableFileAccess: true,
  })
}

/** A password goes out under TLS only: without STARTTLS nothing is sent, and a man in the middle cannot leave it out. */
function withoutLeaks(address: string): string {
  const url = new URL(address)
  // Nodemailer takes its options from the query, and no others beside an address.
  if (url.password) {
    url.searchParams.delete('ignoreTLS')
    url.searchParams.set('requireTLS', 'true')
  }
  return url.href
}

/** What may be logged of a refused mail: the server's text usually repeats the address. */
export function describeMailFailure(error: unknown): { reason: string; status: number | null } {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  return { reason: String(code ?? 'unknown'), status: typeof responseCode === 'number' ? responseCode : null }
}
