import type { EventType } from '../../webhooks/announce.ts'
import { ApiError } from '../api-error.ts'

const needed: Record<EventType, string> = {
  'v1.export-job.created': 'export-jobs:read',
  'v1.vendor.created': 'vendors:read',
}

/** docs/pleo 3: no scope of their own; who subscribes to an event must hold the scope of its resource. */
export function eventsAreInScope(types: EventType[], scopes: string[]): void {
  for (const type of types) {
    if (!scopes.includes(needed[type]))
      throw new ApiError(403, 'FORBIDDEN', `${type} needs the scope ${needed[type]}.`)
  }
}
