import { Clock } from './clock/clock.ts'
import { controlApp } from './control/control-app.ts'
import { connect } from './database/connect.ts'
import { migrate } from './database/migrate.ts'
import { deskApp } from './desk/desk-app.ts'
import { environmentNames } from './environment.ts'
import { apiApp } from './external-api/api-app.ts'
import { RateLimiter } from './external-api/rate-limiter.ts'
import { FaultBoard } from './faults/fault-board.ts'
import { type Handler, type Listener, listen } from './listener/listen.ts'
import { authApp } from './oauth/auth-app.ts'
import { seedWorld } from './seed/seed-world.ts'
import type { Settings } from './settings.ts'
import { webApp } from './web/web-app.ts'
import { startDeliveries } from './webhooks/deliver-due.ts'
import type { Addresses, World } from './world.ts'

const offsets = { staging: 0, production: 10, desk: 20, control: 30 } as const

export type Running = { addresses: Addresses; stop: () => Promise<void> }

/** Everything or nothing: when one part cannot start, what was opened is closed again and the reason is thrown. */
export async function start(settings: Settings): Promise<Running> {
  const pool = connect(settings.databaseUrl)
  const listeners: Listener[] = []
  let stopDeliveries = async () => {}
  const stop = async () => {
    await stopDeliveries()
    await Promise.all(listeners.map((listener) => listener.close()))
    await pool.end()
  }
  try {
    await pool.query('select 1').catch((error: Error & { code?: string }) => {
      throw new Error(
        `Local Pleo cannot start: its database cannot be reached (${error.code ?? 'no answer'}).`,
      )
    })
    await migrate(pool)
    await seedWorld(pool, settings)
    const open = async (offset: number) => {
      const listener = await listen(settings.port === 0 ? 0 : settings.port + offset)
      listeners.push(listener)
      return listener
    }
    const auth = { staging: await open(offsets.staging), production: await open(offsets.production) }
    const api = { staging: await open(offsets.staging + 1), production: await open(offsets.production + 1) }
    const app = { staging: await open(offsets.staging + 2), production: await open(offsets.production + 2) }
    const desk = await open(offsets.desk)
    const control = await open(offsets.control)
    const addresses: Addresses = {
      staging: { auth: auth.staging.address, api: api.staging.address, app: app.staging.address },
      production: { auth: auth.production.address, api: api.production.address, app: app.production.address },
      desk: desk.address,
      control: control.address,
    }
    const world = await worldOf(pool, settings, addresses)
    for (const environment of environmentNames) {
      const realm = { ...world, environment }
      auth[environment].handle(authApp(realm).fetch as Handler)
      api[environment].handle(apiApp(realm).fetch as Handler)
      app[environment].handle(webApp(realm).fetch as Handler)
    }
    desk.handle(deskApp(world).fetch as Handler)
    control.handle(controlApp(world).fetch as Handler)
    stopDeliveries = startDeliveries(world)
    return { addresses, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function worldOf(pool: World['pool'], settings: Settings, addresses: Addresses): Promise<World> {
  const { rows } = await pool.query<{ staging_key: Buffer; production_key: Buffer }>(
    'select staging_key, production_key from world where id = 1',
  )
  const row = rows[0]
  if (!row)
    throw new Error(
      'Local Pleo cannot start: its database has no world row; drop the database and start again.',
    )
  const clock = await Clock.load(pool)
  return {
    pool,
    settings,
    clock,
    addresses,
    faults: await FaultBoard.load(pool),
    rateLimiter: new RateLimiter(clock, settings.requestsPerMinute),
    keys: { staging: row.staging_key, production: row.production_key },
  }
}
