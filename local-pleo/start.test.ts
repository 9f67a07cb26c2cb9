import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, test, vi } from 'vitest'
import { spawnLocalPleo, startOwnLocalPleo } from './testing/local-pleo-process.ts'
import { ownDatabase } from './testing/own-database.ts'
import { partner } from './testing/partner.ts'

// Each of these starts several processes one after the other.
vi.setConfig({ testTimeout: 90_000 })

async function failure(settings: Record<string, string>, args: string[] = []) {
  const child = spawnLocalPleo(settings, args)
  let text = ''
  child.stderr?.on('data', (part) => {
    text += part
  })
  const [code] = await once(child, 'close')
  return { code, text }
}

test('a missing setting, a wrong one and an unreachable database are one sentence and exit code 1', async () => {
  expect(await failure({})).toEqual({
    code: 1,
    text: 'Local Pleo cannot start: LOCAL_PLEO_DATABASE_URL is required.\n',
  })
  const url = 'postgres://nobody@127.0.0.1:9/none'
  const wrong = await failure({ LOCAL_PLEO_DATABASE_URL: url, LOCAL_PLEO_ROTATION: 'weekly' })
  expect(wrong.text).toMatch(/^Local Pleo cannot start: LOCAL_PLEO_ROTATION [^\n]+\n$/)
  const argument = await failure({ LOCAL_PLEO_DATABASE_URL: url }, ['--companies', '2'])
  expect(argument.text).toMatch(/^Local Pleo cannot start: LOCAL_PLEO_COMPANIES [^\n]+\n$/)
  const unreachable = await failure({ LOCAL_PLEO_DATABASE_URL: url })
  expect(unreachable.code).toBe(1)
  expect(unreachable.text).toMatch(/^Local Pleo cannot start: its database cannot be reached [^\n]+\n$/)
})

test('a busy port is one sentence and exit code 1', async () => {
  const database = await ownDatabase()
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const address = blocker.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const { code, text } = await failure({
    LOCAL_PLEO_DATABASE_URL: database.url,
    LOCAL_PLEO_PORT: String(port),
  })
  expect(code).toBe(1)
  expect(text).toBe(
    `Local Pleo cannot start: port ${port} on 127.0.0.1 is in use; stop what uses it or set LOCAL_PLEO_PORT.\n`,
  )
  blocker.close()
  await database.drop()
})

test('kill -9 in the middle of a flow loses nothing', async () => {
  const before = await startOwnLocalPleo()
  const acme = await partner(before)
  const given = await acme.code()
  const pair = await acme.connect()
  await before.ctl.advanceClock(30)
  const company = (await before.ctl.companies('staging'))[0]
  const after = await before.killAndRestart()
  try {
    const again = await fetch(`${after.staging.auth}/oauth/token`, {
      method: 'POST',
      headers: { authorization: acme.basic },
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        code: given.code,
        redirect_uri: 'http://localhost:3999/callback',
        code_verifier: given.verifier,
      }),
    })
    expect(again.status).toBe(200)
    const seen = await fetch(`${after.staging.api}/v1/introspect`, {
      headers: { authorization: `Bearer ${pair.access_token}` },
    })
    expect((await seen.json()).data.subjectURN).toBe(company?.urn)
    expect((await after.ctl.clock()).offsetSeconds).toBeCloseTo(30, 0)
    expect((await after.ctl.ledger('staging', acme.clientId)).entries.length).toBeGreaterThanOrEqual(6)
  } finally {
    await after.stop()
  }
})
