import 'server-only'
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

/**
 * These fields of a posted form, as text; null for anything but a small urlencoded form. A media type has no case (RFC
 * 9110, 8.3.1), and a proxy may send the body in chunks, without its length: the bytes are counted as they come.
 */
export async function readForm<Name extends string>(
  request: Request,
  names: readonly Name[],
): Promise<Partial<Record<Name, string>> | null> {
  const [mediaType = ''] = (request.headers.get('content-type') ?? '').split(';')
  if (mediaType.trim().toLowerCase() !== 'application/x-www-form-urlencoded') return null
  const text = await textAtMost(request, FORM_BYTES)
  if (text === null) return null
  const fields = new URLSearchParams(text)
  const given = names.map((name) => [name, fields.get(name)] as const).filter(([, value]) => value !== null)
  return Object.fromEntries(given) as Partial<Record<Name, string>>
}

async function textAtMost(request: Request, most: number): Promise<string | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.byteLength
    if (bytes > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
