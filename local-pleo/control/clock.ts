import { type OpenAPIHono, z } from '@hono/zod-openapi'
import type { World } from '../world.ts'
import { nothing, offer } from './offer.ts'

const common = { tag: 'Clock', path: '/clock' } as const
const reading = z
  .object({ now: z.string(), offsetSeconds: z.number(), frozen: z.boolean() })
  .openapi('ClockReading')
const body = z.union([
  z.strictObject({ advanceSeconds: z.number() }),
  z.strictObject({ freeze: z.boolean() }),
  z.strictObject({ reset: z.literal(true) }),
])

export function clockControls(app: OpenAPIHono, { clock }: World): void {
  const read = { operationId: 'clock', summary: 'Read the clock', ...common } as const
  offer(app, { ...read, method: 'get', body: nothing, answer: reading }, () => clock.reading())

  const set = { operationId: 'setClock', summary: 'Advance, freeze or reset the clock', ...common } as const
  offer(app, { ...set, method: 'post', body, answer: reading }, async (_c, sent) => {
    if ('advanceSeconds' in sent) await clock.advance(sent.advanceSeconds)
    else if ('reset' in sent) await clock.reset()
    else if (sent.freeze) await clock.freeze()
    else await clock.unfreeze()
    return clock.reading()
  })
}
