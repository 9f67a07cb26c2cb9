import { type OpenAPIHono, z } from '@hono/zod-openapi'
import { faultInput, faultKinds } from '../faults/fault.ts'
import type { World } from '../world.ts'
import { nothing, offer } from './offer.ts'
import { realmOf } from './realm-of.ts'

const common = { tag: 'Faults', path: '/environments/{env}/faults' } as const
const fault = z
  .object({
    id: z.uuid(),
    environment: z.string(),
    clientId: z.string().nullable(),
    route: z.string(),
    kind: z.enum(faultKinds),
    skip: z.number(),
    times: z.number().nullable(),
    seen: z.number(),
    fired: z.number(),
    parameters: faultInput.pick({ status: true, retryAfter: true, delayMs: true, byteMs: true, bytes: true }),
  })
  .openapi('Fault')

export function faultControls(app: OpenAPIHono, world: World): void {
  const add = { operationId: 'addFault', summary: 'Set a fault', ...common, made: true } as const
  offer(app, { ...add, method: 'post', body: faultInput, answer: fault }, (c, input) =>
    world.faults.add(realmOf(world, c).environment, input),
  )
  const list = { operationId: 'listFaults', summary: 'The faults that are set', ...common } as const
  const listed = z.object({ faults: z.array(fault) })
  offer(app, { ...list, method: 'get', body: nothing, answer: listed }, async (c) => ({
    faults: await world.faults.list(realmOf(world, c).environment),
  }))
  const clear = { operationId: 'clearFaults', summary: 'Remove every fault', ...common } as const
  const cleared = z.object({ cleared: z.literal(true) })
  offer(app, { ...clear, method: 'delete', body: nothing, answer: cleared }, async (c) => {
    await world.faults.clear(realmOf(world, c).environment)
    return { cleared: true as const }
  })
}
