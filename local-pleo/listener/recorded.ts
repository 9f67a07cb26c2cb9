import { randomUUID } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { actAfter } from '../faults/act-after.ts'
import { actBefore } from '../faults/act-before.ts'
import { logRequest } from '../request-log/log-request.ts'
import type { Realm } from '../world.ts'
import type { ListenerContext, ListenerEnv, ListenerName } from './context.ts'

type Identify = (realm: Realm, c: ListenerContext) => Promise<void>

/**
 * The order is the point: the effect is committed, then the log row, and only then does a fault touch the answer.
 * Whoever sees a dropped connection can therefore already read in the log what happened.
 */
export function recorded(
  realm: Realm,
  listener: ListenerName,
  identify: Identify,
): MiddlewareHandler<ListenerEnv> {
  return async (c, next) => {
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.set('clientId', null)
    c.set('subject', null)
    c.set('reason', null)
    c.set('credential', null)
    const at = realm.clock.now()
    const path = new URL(c.req.url).pathname
    await identify(realm, c)
    const fault = await realm.faults.next(realm.environment, c.req.method, path, c.get('clientId'))
    const before = fault ? await actBefore(realm, fault) : null
    if (!before) await next()
    else if (before.response) c.res = before.response
    await logRequest(realm.pool, {
      id: requestId,
      environment: realm.environment,
      listener,
      method: c.req.method,
      path,
      clientId: c.get('clientId'),
      subject: c.get('subject'),
      status: before && !before.response ? null : c.res.status,
      outcome: before
        ? before.response
          ? 'answered'
          : 'dropped before the effect'
        : fault?.kind === 'drop-after'
          ? 'dropped after the effect'
          : 'answered',
      reason: c.get('reason'),
      fault: fault?.kind ?? null,
      at,
    })
    if (before && !before.response) return drop(c)
    if (!before && fault) return actAfter(c, fault)
    c.header('x-request-id', requestId)
  }
}

function drop(c: ListenerContext): undefined {
  c.env.incoming.socket.destroy()
  c.res = new Response(null, { headers: { 'x-hono-already-sent': 'true' } })
}
