import path from 'node:path'
import { smtpSink } from '../outbox/sink'
import { type Message, Outbox } from '../outbox/store'
import { outboxViewer } from '../outbox/viewer'
import type { Resources } from './resources'

/** The outbox of the embedded default: SMTP on the port after the viewer's, both on 127.0.0.1. */
export async function startOutbox(
  dataDir: string,
  port: number,
  resources: Resources,
  onMessage: (message: Message) => void,
) {
  const outbox = new Outbox(path.join(dataDir, 'outbox'))
  const viewer = outboxViewer(outbox)
  const sink = smtpSink(outbox, onMessage)
  await new Promise<void>((resolve, reject) => {
    viewer.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  await new Promise<void>((resolve, reject) => {
    sink.server.once('error', reject)
    sink.listen(port + 1, '127.0.0.1', resolve)
  })
  resources.add({
    name: 'The outbox',
    async stop() {
      viewer.closeAllConnections()
      viewer.close()
      await new Promise<void>((resolve) => sink.close(resolve))
    },
  })
  return {
    url: `http://127.0.0.1:${port}`,
    messages: `http://127.0.0.1:${port}/messages`,
    smtp: `smtp://127.0.0.1:${port + 1}`,
  }
}
