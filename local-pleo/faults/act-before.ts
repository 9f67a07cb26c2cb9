import { setTimeout as pause } from 'node:timers/promises'
import type { Realm } from '../world.ts'
import type { Fault } from './fault.ts'

/** Null: go on to the real route. A response: answer that instead. No response: the connection is dropped. */
export async function actBefore(_realm: Realm, fault: Fault): Promise<{ response: Response | null } | null> {
  if (fault.parameters.delayMs) await pause(fault.parameters.delayMs)
  if (fault.kind === 'drop-before') return { response: null }
  if (fault.kind !== 'status') return null
  const status = fault.parameters.status ?? 503
  const headers = new Headers({ 'content-type': 'application/json;charset=UTF-8' })
  if (fault.parameters.retryAfter !== undefined) headers.set('retry-after', fault.parameters.retryAfter)
  const body = JSON.stringify({ type: 'INJECTED_FAULT', message: `Local Pleo was told to answer ${status}.` })
  return { response: new Response(body, { status, headers }) }
}
