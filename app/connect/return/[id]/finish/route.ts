import type { NextRequest } from 'next/server'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { systemClock } from '@/lib/clock'
import { finishAuthorisation } from '@/lib/connections/finish-authorisation'
import { viewOutcome } from '@/lib/connections/view-outcome'
import { env } from '@/lib/env'
import { isExpected } from '@/lib/errors'
import { limit } from '@/lib/rate-limit'

type Context = { params: Promise<{ id: string }> }

/** Asks Pleo again whom a waiting grant is for; only the browser that authorised may. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params
  const mine = await viewOutcome(id, (name) => request.cookies.get(name)?.value, systemClock())
  if (mine?.outcome === 'exchanged' && isSameOrigin(request, env().APP_URL)) await finish(id)
  const location = `${env().APP_URL}/connect/return/${encodeURIComponent(id)}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

async function finish(id: string): Promise<void> {
  try {
    await limit('finish', id, 10, 60)
    await finishAuthorisation(id, systemClock)
  } catch (error) {
    if (!isExpected(error)) throw error
  }
}
