import { readdirSync, statSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import nodemailer from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../test/folder'
import { freePortRange } from '../free-port-range'
import { type Message, Outbox } from '../outbox/store'
import { startOutbox } from './outbox'
import { Resources } from './resources'

async function outbox() {
  const folder = temporaryFolder()
  const resources = new Resources()
  const seen: Message[] = []
  onTestFinished(() => resources.stopAll())
  const addresses = await startOutbox(folder, await freePortRange(2), resources, (message) =>
    seen.push(message),
  )
  const transport = nodemailer.createTransport(addresses.smtp)
  const send = (subject: string, text: string) =>
    transport.sendMail({ from: 'Dashboard <from@dashboard.example>', to: 'jo@acme.example', subject, text })
  return { ...addresses, folder, seen, send }
}

/** `fetch` does not let Host be set. */
function statusWith(
  url: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers, method }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
}

test('a mail that was sent over SMTP can be read, newest first, with its links', async () => {
  const { send, url, messages, seen, folder } = await outbox()
  await send('First', 'one')
  await send('Grüße', 'Open http://localhost:3000/x?token=a&b=c\næøå')
  const list = (await (await fetch(messages)).json()) as Message[]
  expect(list.map((message) => message.subject)).toEqual(['Grüße', 'First'])
  expect(list[0]).toMatchObject({ from: 'from@dashboard.example', to: ['jo@acme.example'] })
  expect(list[0]?.text).toContain('token=a&b=c\næøå')
  expect(seen).toHaveLength(2)
  expect(await (await fetch(`${url}/messages/${list[0]?.id}`)).text()).toContain(
    'href="http://localhost:3000/x?token=a&#38;b=c"',
  )
  const [file = ''] = readdirSync(path.join(folder, 'outbox'))
  expect(statSync(path.join(folder, 'outbox', file)).mode & 0o777).toBe(0o600)
})

test('a mail cannot bring markup into the page', async () => {
  const { send, url } = await outbox()
  await send('<script>alert(1)</script>', '<img src=x>')
  const page = await (await fetch(url)).text()
  expect(page).not.toContain('<script>')
})

test('another site in the same browser reaches nothing', async () => {
  const { messages, url } = await outbox()
  const host = new URL(url).host
  expect(await statusWith(messages, { host })).toBe(200)
  expect(await statusWith(messages, { host, origin: `http://${host}` })).toBe(200)
  expect(await statusWith(messages, { host: 'rebound.example' })).toBe(403)
  expect(await statusWith(messages, { host, origin: 'http://other.example' })).toBe(403)
  expect(await statusWith(messages, { host }, 'POST')).toBe(405)
  expect(await statusWith(`${url}/messages/..%2F..%2Fkeys`, { host })).toBe(404)
})

test('only the last 200 mails are kept', () => {
  const outbox = new Outbox(temporaryFolder())
  const mail = { from: 'from@dashboard.example', to: ['jo@acme.example'], text: 'text' }
  for (let number = 0; number < 203; number++) outbox.add({ ...mail, subject: `Mail ${number}` })
  const list = outbox.list()
  expect(list).toHaveLength(200)
  expect(list[0]?.subject).toBe('Mail 202')
})
