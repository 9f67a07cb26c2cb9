import type { NextRequest } from 'next/server'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { systemClock } from '@/lib/clock'
import { askFreshLink } from '@/lib/connections/ask-fresh-link'
import { env } from '@/lib/env'
import { isExpected } from '@/lib/errors'
import { callerNetwork } from '@/lib/network-address'
import { noteRefusal } from '@/lib/refusals/note-refusal'
import { noteRefused } from '@/lib/refusals/note-refused'

const WHERE = 'POST /connect/[link]/ask'

type Context = { params: Promise<{ link: string }> }

/** A customer whose link does not work any more asks the partner for a fresh one. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { link } = await params
  const page = `${env().APP_URL}/connect/${encodeURIComponent(link)}`
  const asked = await ask(request, link)
  return new Response(null, {
    status: 303,
    headers: { location: asked ? `${page}?asked=1` : page, 'cache-control': 'no-store' },
  })
}

/** False when nobody was asked; the page itself says what the matter is. */
async function ask(request: NextRequest, link: string): Promise<boolean> {
  if (!isSameOrigin(request, env().APP_URL)) {
    noteRefusal({ kind: 'cross_site', where: WHERE })
    return false
  }
  try {
    await askFreshLink(link, systemClock(), callerNetwork(request.headers))
    return true
  } catch (error) {
    if (!isExpected(error)) throw error
    noteRefused(error, WHERE)
    return false
  }
}
