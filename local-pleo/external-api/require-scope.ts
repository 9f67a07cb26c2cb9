import type { MiddlewareHandler } from 'hono'
import type { ListenerEnv } from '../listener/context.ts'
import { ApiError } from './api-error.ts'

/** docs/pleo 3: a missing scope makes the API refuse the call. Several names mean: any of them. */
export function requireScope(...scopes: string[]): MiddlewareHandler<ListenerEnv> {
  return async (c, next) => {
    const granted = c.get('credential')?.scopes ?? []
    if (!scopes.some((scope) => granted.includes(scope))) {
      c.set('reason', `missing scope ${scopes[0]}`)
      throw new ApiError(403, 'FORBIDDEN', `This call needs the scope ${scopes.join(' or ')}.`)
    }
    await next()
  }
}
