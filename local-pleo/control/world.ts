import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { resetWorld } from '../seed/seed-world.ts'
import type { World } from '../world.ts'
import { nothing, offer } from './offer.ts'

const tag = 'World'
const places = z.object({ auth: z.string(), api: z.string(), app: z.string() }).openapi('Places')

export function worldControls(app: OpenAPIHono, world: World): void {
  const addresses = {
    operationId: 'addresses',
    summary: 'Where everything is',
    tag,
    method: 'get',
    path: '/addresses',
    body: nothing,
    answer: z.object({ staging: places, production: places, desk: z.string(), control: z.string() }),
  } as const
  offer(app, addresses, () => world.addresses)

  const reset = {
    operationId: 'reset',
    summary: 'Back to the seed',
    tag,
    method: 'post',
    path: '/reset',
    body: z.object({}),
    answer: z.object({ reset: z.literal(true) }),
  } as const
  offer(app, reset, async () => {
    await resetWorld(world.pool, world.settings)
    await world.clock.reset()
    await world.faults.recount()
    world.rateLimiter.clear()
    return { reset: true as const }
  })
}
