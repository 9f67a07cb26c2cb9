import 'server-only'
import { parse } from 'node:querystring'
import NextAuth, { type AuthOptions } from 'next-auth'

export type NextAuthRequest = {
  path: string[]
  method: 'GET' | 'POST'
  query?: Record<string, string>
  body?: Record<string, string>
  cookies: Record<string, string>
  headers: Headers
}

/**
 * Runs NextAuth for one request and gives its answer as a Response. It uses NextAuth's documented (req, res, options)
 * form, so options can be built for this one request and nothing is read from Next's request scope.
 */
export async function runNextAuth(request: NextAuthRequest, options: AuthOptions): Promise<Response> {
  const headers = new Headers({ 'cache-control': 'no-store' })
  let status = 200
  let body: string | null = null
  const cookies: string[] = []
  const res = {
    status(code: number) {
      status = code
      return res
    },
    getHeader: (name: string) => (name.toLowerCase() === 'set-cookie' ? cookies : headers.get(name)),
    setHeader(name: string, value: string | string[]) {
      if (name.toLowerCase() === 'set-cookie') cookies.splice(0, cookies.length, ...[value].flat())
      else headers.set(name, String(value))
      return res
    },
    json(value: unknown) {
      headers.set('content-type', 'application/json')
      body = JSON.stringify(value)
    },
    send(value: unknown) {
      body = typeof value === 'string' || value == null ? ((value as string) ?? null) : JSON.stringify(value)
    },
    end() {},
  }
  const req = {
    method: request.method,
    query: { ...request.query, nextauth: request.path },
    body: request.body,
    cookies: request.cookies,
    headers: Object.fromEntries(request.headers),
  }
  await (NextAuth as unknown as (req: unknown, res: unknown, options: AuthOptions) => Promise<unknown>)(
    req,
    res,
    options,
  )
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return new Response(body, { status, headers })
}

const FORM_BYTES = 20_000

/** A posted form as flat strings; anything but a small urlencoded form is refused with null. */
export async function readForm(request: Request): Promise<Record<string, string> | null> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return null
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= FORM_BYTES)) return null
  const text = await request.text()
  return Object.fromEntries(
    Object.entries(parse(text)).map(([name, value]) => [name, String([value].flat()[0])]),
  )
}

/**
 * Whether a POST comes from a page of this dashboard. Browsers send Origin with every POST, but "null" from a page with
 * the referrer policy `no-referrer` (Fetch, 3.2 "Origin header"), as all pages with a secret in their address have; then
 * Sec-Fetch-Site, which no page can forge, decides.
 */
export function isSameOrigin(request: Request, appUrl: string): boolean {
  const origin = request.headers.get('origin')
  if (origin && origin !== 'null') return origin === new URL(appUrl).origin
  return request.headers.get('sec-fetch-site') === 'same-origin'
}
