import type { NextRequest } from 'next/server'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { systemClock } from '@/lib/clock'
import { askFreshLink } from '@/lib/connections/ask-fresh-link'
import { env } from '@/lib/env'
import { isExpected } from '@/lib/errors'

type Context = { params: Promise<{ link: string }> }

/** A customer whose link does not work any more asks the partner for a fresh one. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { link } = await params
  const page = `${env().APP_URL}/connect/${encodeURIComponent(link)}`
  if (isSameOrigin(request, env().APP_URL)) {
    try {
      await askFreshLink(link, systemClock())
    } catch (error) {
      if (!isExpected(error)) throw error
    }
  }
  return new Response(null, {
    status: 303,
    headers: { location: `${page}?asked=1`, 'cache-control': 'no-store' },
  })
}
