import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConnectedWorld, startConnectedWorld } from '../../test/connected-world'

type Got = { token: string | null; generation: number | null; error: string | null }

let world: ConnectedWorld
let callers: Caller[]

beforeAll(async () => {
  world = await startConnectedWorld()
  callers = await Promise.all([startCaller(), startCaller()])
})
afterAll(async () => {
  await Promise.all(callers.map((caller) => caller.stop()))
  await world.stop()
})

test('callers of two processes spend each refresh token exactly once, by Local Pleo’s own record', async () => {
  const client = await world.registerClient()
  const connectionId = await world.connect(client)
  const rounds = 6
  for (let generation = 1; generation <= rounds; generation += 1) {
    const got = (await Promise.all(callers.map((one) => one.ask(connectionId, generation, 25)))).flat()
    expect(got).toHaveLength(50)
    expect(new Set(got.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(got[0]).toMatchObject({ generation: generation + 1, error: null })
  }
  const { entries, events } = await world.control.ledger('staging', client.clientId)
  const refreshTokens = entries.filter((one) => one.kind === 'refresh_token')
  const about = (id: string, ...kinds: string[]) =>
    events.filter((one) => one.ledgerId === id && kinds.includes(one.event)).length
  const byGeneration = refreshTokens.sort((a, b) => a.generation - b.generation)
  expect(byGeneration.map(({ id }) => about(id, 'spent'))).toEqual([...Array(rounds).fill(1), 0])
  expect(byGeneration.map(({ id }) => about(id, 'repeated', 'replayed', 'refused'))).toEqual(
    Array(rounds + 1).fill(0),
  )
}, 60_000)

test('one process that was killed while it held the lease does not stop the other', async () => {
  const client = await world.registerClient({ rotation: 'grace' })
  const connectionId = await world.connect(client)
  const { db } = await import('@/lib/db')
  await world.control.addFault('staging', { route: 'token', kind: 'delay', delayMs: 8_000 })
  const victim = await startCaller()
  void victim.ask(connectionId, 1, 1)
  await expect.poll(() => db().grantLease.count({ where: { intentAt: { not: null } } })).toBe(1)
  await victim.kill()
  // The lease of the dead process runs out; the test moves its end instead of waiting for it.
  await db().$executeRaw`UPDATE "GrantLease" SET "leaseUntil" = clock_timestamp()`
  const [got] = await (callers[0] as Caller).ask(connectionId, 1, 1)
  expect(got).toMatchObject({ generation: 2, error: null })
  const fact = await db().fact.findFirstOrThrow({ where: { connectionId, kind: 'grant.refreshed' } })
  expect(fact).toMatchObject({ verdict: 'pass', detail: { recovered: true } })
})

type Caller = Awaited<ReturnType<typeof startCaller>>

async function startCaller() {
  const child = spawn(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'test/refresh-caller.ts'],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: process.env,
    },
  )
  const lines = createInterface({ input: child.stdout })
  const waiting: ((got: Got[]) => void)[] = []
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line === 'ready') resolve()
      else if (line.startsWith('answer ')) waiting.shift()?.(JSON.parse(line.slice('answer '.length)))
    })
  })
  await Promise.race([ready, failed(child)])
  return {
    ask: (connectionId: string, generation: number, count: number) =>
      new Promise<Got[]>((resolve) => {
        waiting.push(resolve)
        child.stdin.write(`${connectionId} ${generation} ${count}\n`)
      }),
    async stop() {
      child.stdin.end()
      if (child.exitCode === null) await once(child, 'exit')
    },
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`the calling process ended with ${code} before it was ready`)
}
