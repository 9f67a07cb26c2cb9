import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

let server: SMTPServer
let passwords: string[]
let mails: number

/** A mail server that offers no STARTTLS, as a man in the middle would have it. */
beforeEach(async () => {
  passwords = []
  mails = 0
  server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: true,
    onAuth(auth, _session, done) {
      passwords.push(auth.password ?? '')
      done(null, { user: auth.username })
    },
    onData(stream, _session, done) {
      mails++
      stream.resume().on('end', () => done())
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.resetModules()
})
afterEach(async () => {
  await new Promise<void>((resolve) => server.close(resolve))
})

async function send(credentials: string, query = ''): Promise<void> {
  const { port } = server.server.address() as AddressInfo
  vi.stubEnv('DATABASE_URL', 'postgresql://a/b')
  vi.stubEnv('SMTP_URL', `smtp://${credentials}127.0.0.1:${port}${query}`)
  const { sendMail } = await import('@/lib/mail')
  await sendMail({ to: 'you@company.example', subject: 'Hello', text: 'Hello' })
}

it('sends no password, and no mail, to a server that offers no TLS', async () => {
  await expect(send('user:hunter2@')).rejects.toThrow()
  vi.resetModules()
  await expect(send('user:hunter2@', '/?ignoreTLS=true')).rejects.toThrow()
  expect(passwords).toEqual([])
  expect(mails).toBe(0)
})

it('sends without TLS where there is no password to lose', async () => {
  await send('')
  expect(mails).toBe(1)
})
