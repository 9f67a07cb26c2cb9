import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type { Credential } from './credential.ts'

export type ListenerName = 'auth' | 'api' | 'app'

/** What a request learns about itself on its way; the request log is written from it. */
export type ListenerEnv = {
  Bindings: HttpBindings
  Variables: {
    requestId: string
    clientId: string | null
    subject: string | null
    reason: string | null
    credential: Credential | null
  }
}

export type ListenerContext = Context<ListenerEnv>
