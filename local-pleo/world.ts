import type { Pool } from 'pg'
import type { Clock } from './clock/clock.ts'
import type { EnvironmentName } from './environment.ts'
import type { RateLimiter } from './external-api/rate-limiter.ts'
import type { FaultBoard } from './faults/fault-board.ts'
import type { Settings } from './settings.ts'

type EnvironmentAddresses = { auth: string; api: string; app: string }

export type Addresses = Record<EnvironmentName, EnvironmentAddresses> & { desk: string; control: string }

/** What every part of Local Pleo is handed; nothing here is a global. */
export type World = {
  pool: Pool
  settings: Settings
  clock: Clock
  addresses: Addresses
  faults: FaultBoard
  rateLimiter: RateLimiter
  /** Per environment: derives tokens and CSRF proofs, never leaves the process. */
  keys: Record<EnvironmentName, Buffer>
}

/** One environment of the world: the argument of everything that belongs to Staging or to Production. */
export type Realm = World & { environment: EnvironmentName }
