import 'server-only'
import nodemailer, { type Transporter } from 'nodemailer'
import { env } from '@/lib/env'

let transport: Transporter | undefined

/** Sends one plain-text mail over SMTP_URL. Throws when the server does not take it; callers decide what that means. */
export async function sendMail(mail: { to: string; subject: string; text: string }): Promise<void> {
  transport ??= nodemailer.createTransport(env().SMTP_URL)
  await transport.sendMail({
    from: env().MAIL_FROM,
    ...mail,
    disableUrlAccess: true,
    disableFileAccess: true,
  })
}

/** What may be logged of a refused mail: the server's text usually repeats the address. */
export function describeMailFailure(error: unknown): { reason: string; status: number | null } {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown }
  return { reason: String(code ?? 'unknown'), status: typeof responseCode === 'number' ? responseCode : null }
}
