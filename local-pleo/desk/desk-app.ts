import { Hono } from 'hono'
import type { World } from '../world.ts'

export function deskApp(_world: World): Hono {
  return new Hono()
}
