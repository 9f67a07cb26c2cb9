import { spawn } from 'node:child_process'
import { appendFileSync, chownSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gone, isAlive } from '../processes'
import { ROOT } from '../root'
import { initialise } from './initialise'
import { choosePlace, type Place } from './place'
import { runningOn, type Server, startServer, stopServer } from './server'
import { UtcClient } from './utc-client'

const password = 'only for this test'
let place: Place
let cluster: string
let server: Server

beforeAll(async () => {
  place = choosePlace(path.join(ROOT, '.data-test'))
  cluster = initialise(place, `run-${process.pid}-server`, password)
  server = await startServer({ place, cluster, password })
})

afterAll(async () => {
  const left = runningOn(cluster)
  if (left) await stopServer(left)
  rmSync(cluster, { recursive: true, force: true })
  rmSync(`${cluster}.log`, { force: true })
})

async function query(sql: string) {
  const client = new UtcClient({ connectionString: server.url('postgres') })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

test('a start adopts the server that an earlier one left running', async () => {
  const again = await startServer({ place, cluster, password })
  expect(again).toMatchObject({ pid: server.pid, port: server.port, adopted: true })
})

test('another password is refused in words, and the server stays', async () => {
  await expect(startServer({ place, cluster, password: 'wrong' })).rejects.toThrow(
    'refuses the password in keys.json',
  )
  expect(isAlive(server.pid)).toBe(true)
})

test('what was committed survives kill -9 of the server, and the next start replaces it', async () => {
  await query('CREATE TABLE kept (id int); INSERT INTO kept VALUES (42)')
  process.kill(server.pid, 'SIGKILL')
  expect(await gone(server.pid, 5_000)).toBe(true)
  server = await startServer({ place, cluster, password })
  expect(server.adopted).toBe(false)
  expect(await query('SELECT id FROM kept')).toEqual([{ id: 42 }])
})

test('a pid file that names something dead does not stop the start', async () => {
  await stopServer(server)
  // A process of PostgreSQL's own user that is no PostgreSQL: to PostgreSQL itself it looks like one.
  const { account } = place
  const other = spawn('sleep', ['60'], { uid: account?.uid, gid: account?.gid })
  const pidFile = path.join(cluster, 'postmaster.pid')
  writeFileSync(pidFile, `${other.pid}\n${cluster}\n0\n${server.port}\n\n127.0.0.1\n\nready\n`)
  if (account) chownSync(pidFile, account.uid, account.gid)
  server = await startServer({ place, cluster, password })
  other.kill()
  expect(server.adopted).toBe(false)
  expect(await query('SELECT id FROM kept')).toEqual([{ id: 42 }])
})

test('whoever asks for no zone gets UTC, also of a cluster that was made in another', async () => {
  await stopServer(server)
  appendFileSync(path.join(cluster, 'postgresql.conf'), "timezone = 'Europe/Copenhagen'\n")
  server = await startServer({ place, cluster, password })
  const stranger = new pg.Client({ connectionString: server.url('postgres') })
  await stranger.connect()
  const { rows } = await stranger.query('SHOW timezone').finally(() => stranger.end())
  expect(rows).toEqual([{ TimeZone: 'UTC' }])
})

test('it listens on loopback only and wants the password', async () => {
  const [row] = await query('SHOW listen_addresses')
  expect(row.listen_addresses).toBe('127.0.0.1')
  const stranger = new UtcClient({
    host: '127.0.0.1',
    port: server.port,
    user: 'postgres',
    password: 'guess',
  })
  await expect(stranger.connect()).rejects.toThrow('password authentication failed')
})

test('it stops cleanly', async () => {
  await stopServer(server)
  expect(runningOn(cluster)).toBeUndefined()
})
