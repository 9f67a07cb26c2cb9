import PostalMime from 'postal-mime'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Message, Outbox } from './store'

/** Takes every mail on 127.0.0.1 and delivers none. `onMessage` sees each after it is kept. */
export function smtpSink(outbox: Outbox, onMessage: (message: Message) => void): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: 1_000_000,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('error', done)
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(new Error('552 the outbox takes mails up to 1 MB'))
        keep(Buffer.concat(parts), session).then(
          (mail) => {
            onMessage(outbox.add(mail))
            done()
          },
          (error: Error) => done(error),
        )
      })
    },
  })
  // A client that breaks off is no trouble of ours.
  server.on('error', () => undefined)
  return server
}

async function keep(raw: Buffer, session: SMTPServerSession): Promise<Omit<Message, 'id' | 'at'>> {
  const mail = await PostalMime.parse(raw)
  return {
    from: mail.from?.address ?? '',
    to: session.envelope.rcptTo.map((recipient) => recipient.address),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
  }
}
