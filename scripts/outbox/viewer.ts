import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { listPage, messagePage } from './pages'
import type { Outbox } from './store'

/**
 * Shows the outbox in a browser (`/`), a mail (`/messages/<id>`) and all as JSON (`/messages`). Mails hold sign-in links:
 * another site in the same browser must reach none, neither by DNS rebinding (Host) nor by a script (Origin).
 */
export function outboxViewer(outbox: Outbox): Server {
  return createServer((request, response) => {
    const port = request.socket.localPort
    const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
    if (!isOwn(request, hosts)) return answer(response, 403, 'text/plain', 'Only for this machine.\n')
    if (request.method !== 'GET') return answer(response, 405, 'text/plain', 'Only GET.\n')
    const path = new URL(request.url ?? '/', 'http://outbox').pathname
    if (path === '/') return answer(response, 200, 'text/html', listPage(outbox.list()))
    if (path === '/messages') return answer(response, 200, 'application/json', JSON.stringify(outbox.list()))
    const message = outbox.find(path.replace(/^\/messages\//, ''))
    if (!message) return answer(response, 404, 'text/plain', 'There is no such mail.\n')
    answer(response, 200, 'text/html', messagePage(message))
  })
}

function isOwn(request: IncomingMessage, hosts: string[]): boolean {
  const { host, origin } = request.headers
  if (!host || !hosts.includes(host)) return false
  return !origin || hosts.some((own) => origin === `http://${own}`)
}

function answer(response: ServerResponse, status: number, type: string, body: string) {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}
