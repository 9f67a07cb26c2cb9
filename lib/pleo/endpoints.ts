import { accounting } from '@/lib/pleo/endpoints/accounting'
import type { Endpoint } from '@/lib/pleo/endpoints/endpoint'
import { expenses } from '@/lib/pleo/endpoints/expenses'
import { identity } from '@/lib/pleo/endpoints/identity'
import { tags } from '@/lib/pleo/endpoints/tags'

/** Every call of docs/pleo 6 that is open to partners, in the order in which an integration meets them. */
export const ENDPOINTS: readonly Endpoint[] = [...identity, ...expenses, ...tags, ...accounting]

/** Those that a token with these scopes may call. */
export function endpointsFor(scopes: readonly string[]): Endpoint[] {
  return ENDPOINTS.filter(
    (endpoint) => endpoint.scopes.length === 0 || endpoint.scopes.some((scope) => scopes.includes(scope)),
  )
}
