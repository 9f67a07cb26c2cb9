import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'

// Hono's own type for a fetch handler is wider than what a listener needs.
export type Handler = (request: Request, bindings: object) => Response | Promise<Response>

export type Listener = { address: string; handle: (handler: Handler) => void; close: () => Promise<void> }

/** Binds 127.0.0.1 only. Until a handler is set every request is answered 503: addresses must be known first. */
export function listen(port: number): Promise<Listener> {
  let current: Handler = () => new Response('starting', { status: 503 })
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request, bindings) => current(request, bindings),
        port,
        hostname: '127.0.0.1',
        overrideGlobalObjects: false,
      },
      (info: AddressInfo) =>
        resolve({
          address: `http://127.0.0.1:${info.port}`,
          handle: (handler) => {
            current = handler
          },
          close: () => close(server as Server),
        }),
    ) as Server
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Local Pleo cannot start: port ${port} on 127.0.0.1 is in use; stop what uses it or set LOCAL_PLEO_PORT.`
            : `Local Pleo cannot start: port ${port} on 127.0.0.1 cannot be bound (${error.code}).`,
        ),
      ),
    )
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    // Answers that are on their way get a moment; a client that never reads must not hold up the stop.
    setTimeout(() => server.closeAllConnections(), 500).unref()
  })
}
