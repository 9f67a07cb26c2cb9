import type { Context } from 'hono'
import { isEnvironmentName } from '../environment.ts'
import type { Realm, World } from '../world.ts'
import { ControlError } from './control-error.ts'

export function realmOf(world: World, c: Context): Realm {
  const environment = c.req.param('env') ?? ''
  if (!isEnvironmentName(environment))
    throw new ControlError(404, 'unknown_environment', 'staging or production.')
  return { ...world, environment }
}

export function clientFilter(c: Context): string | undefined {
  const clientId = c.req.query('client_id')
  if (clientId === undefined || /^[0-9a-f-]{36}$/i.test(clientId)) return clientId
  throw new ControlError(400, 'invalid_client_id', 'client_id must be a UUID.')
}
