import { Hono } from 'hono'
import type { Realm } from '../world.ts'

export function webApp(_realm: Realm): Hono {
  return new Hono()
}
