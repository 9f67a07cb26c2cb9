import type { NextRequest } from 'next/server'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { systemClock } from '@/lib/clock'
import { startAuthorisation } from '@/lib/connections/start-authorisation'
import { env } from '@/lib/env'
import { isExpected } from '@/lib/errors'
import { callerNetwork } from '@/lib/network-address'
import { noteRefusal } from '@/lib/refusals/note-refusal'
import { noteRefused } from '@/lib/refusals/note-refused'

const WHERE = 'POST /connect/[link]/start'

type Context = { params: Promise<{ link: string }> }

/** The button of the connect page: begins one authorisation and sends the browser to Pleo. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { link } = await params
  const page = `${env().APP_URL}/connect/${encodeURIComponent(link)}`
  if (!isSameOrigin(request, env().APP_URL)) {
    noteRefusal({ kind: 'cross_site', where: WHERE })
    return seeOther(page)
  }
  try {
    const { redirectTo, cookie } = await startAuthorisation(
      link,
      systemClock(),
      callerNetwork(request.headers),
    )
    return seeOther(redirectTo, cookie)
  } catch (error) {
    noteRefused(error, WHERE)
    // The page itself says what the matter is: used, expired, suspended, unknown.
    if (isExpected(error, 'rate_limited')) return seeOther(`${page}?problem=busy`)
    if (isExpected(error)) return seeOther(page)
    throw error
  }
}

function seeOther(location: string, cookie?: string): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  if (cookie) headers.append('set-cookie', cookie)
  return new Response(null, { status: 303, headers })
}
