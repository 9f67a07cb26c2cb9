import type { ListenerContext } from '../listener/context.ts'
import type { Realm } from '../world.ts'
import { clientAuthenticatesOnce } from './rules/client-authenticates-once.ts'

/** Which client a request claims to be from: for the request log and for faults, not a proof. */
export async function identifyClient(_realm: Realm, c: ListenerContext): Promise<void> {
  if (c.req.method === 'GET') return c.set('clientId', c.req.query('client_id') ?? null)
  if (c.req.path.startsWith('/oauth/authorize')) return c.set('clientId', c.req.query('client_id') ?? null)
  const form = Object.fromEntries(new URLSearchParams(await c.req.text()))
  try {
    c.set('clientId', clientAuthenticatesOnce(c.req.header('authorization'), form).id)
  } catch {
    c.set('clientId', form.client_id ?? null)
  }
}
