import type { NextRequest } from 'next/server'
import { browserWords } from '@/lib/auth/browser-words'
import { authOptions } from '@/lib/auth/options'
import { pressCookie } from '@/lib/auth/press-cookie'
import { type NextAuthRequest, readForm, runNextAuth } from '@/lib/auth/run-next-auth'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { sessionCookie } from '@/lib/auth/session-cookie'
import { localPath, normaliseEmail } from '@/lib/auth/sign-in-link'
import { systemClock } from '@/lib/clock'
import { completeAuthorisation } from '@/lib/connections/complete-authorisation'
import { env } from '@/lib/env'
import { isEnvironment } from '@/lib/environments'
import { noteRefusal } from '@/lib/refusals/note-refusal'
import { isLine } from '@/lib/text'

const SIGN_IN = 'POST /api/auth/callback/email'

type Context = { params: Promise<{ nextauth: string[] }> }

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  // Next runs this for HEAD as well, and a link preview must not use up what a customer came back with.
  if (request.method !== 'GET') return onlyGet()
  const path = (await params).nextauth
  const environment = path[0] === 'callback' && path.length === 2 ? path[1]?.replace(/^pleo-/, '') : undefined
  if (path[1]?.startsWith('pleo-') && environment && isEnvironment(environment)) {
    return await pleoCallback(request, environment)
  }
  if (path.join('/') === 'error') return signInProblem(request)
  if (path.length === 1 && (path[0] === 'session' || path[0] === 'csrf')) {
    return await runNextAuth(incoming(request, path, 'GET'), authOptions())
  }
  return notThere('GET')
}

/** Only two of NextAuth's POST routes exist: the button behind an e-mail link, and signing out. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const path = (await params).nextauth
  if (path.join('/') !== 'callback/email') return notThere('POST')
  if (!isSameOrigin(request, env().APP_URL)) {
    noteRefusal({ kind: 'cross_site', where: SIGN_IN })
    return new Response('This form was sent from another site.', { status: 403 })
  }
  const form = await readForm(request, ['token', 'email', 'to'])
  if (!form || !Object.values(form).every(isLine)) {
    noteRefusal({ kind: 'bad_input', where: SIGN_IN })
    return new Response('This is no sign-in form.', { status: 400 })
  }
  const { token = '', email = '', to = '/' } = form
  const query = { token, email: normaliseEmail(email), callbackUrl: `${env().APP_URL}${localPath(to)}` }
  const opening = {
    browser: browserWords(request.headers.get('user-agent')),
    held: request.cookies.get(sessionCookie().name)?.value,
    link: token,
    press: request.cookies.get(pressCookie().name)?.value,
  }
  const answer = await runNextAuth({ ...incoming(request, path, 'POST'), query }, authOptions(opening))
  if (isProblem(answer)) noteRefusal({ kind: 'wrong_sign_in_link', where: SIGN_IN })
  return answer
}

/** NextAuth answers a used, expired or foreign link with a redirect to its error page. */
function isProblem(answer: Response): boolean {
  const location = answer.headers.get('location') ?? ''
  return new URL(location, env().APP_URL).pathname === '/api/auth/error'
}

async function pleoCallback(request: NextRequest, environment: 'staging' | 'production'): Promise<Response> {
  const query = request.nextUrl.searchParams
  const issuers = query.getAll('iss')
  const { path, cookie } = await completeAuthorisation(
    environment,
    {
      state: query.get('state'),
      code: query.get('code'),
      error: query.get('error'),
      iss: issuers.length === 1 ? (issuers[0] ?? null) : null,
    },
    (name) => request.cookies.get(name)?.value,
    systemClock,
  )
  const headers = new Headers({
    location: `${env().APP_URL}${path}`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
  if (cookie) headers.set('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}

/** NextAuth sends refused links here. Only the codes that it documents go on to the page. */
function signInProblem(request: NextRequest): Response {
  const error = request.nextUrl.searchParams.get('error') ?? ''
  const code = ['Verification', 'AccessDenied'].includes(error) ? error : 'Default'
  const location = `${env().APP_URL}/sign-in/problem?error=${code}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

function incoming(request: NextRequest, path: string[], method: 'GET' | 'POST'): NextAuthRequest {
  const cookies = Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value]))
  return { path, method, query: {}, cookies, headers: request.headers }
}

function onlyGet(): Response {
  return new Response(null, { status: 405, headers: { allow: 'GET', 'cache-control': 'no-store' } })
}

function notThere(method: string): Response {
  noteRefusal({ kind: 'not_found', where: `${method} /api/auth` })
  return new Response('Not found', { status: 404, headers: { 'cache-control': 'no-store' } })
}
