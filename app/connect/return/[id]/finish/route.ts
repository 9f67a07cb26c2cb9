import type { NextRequest } from 'next/server'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { systemClock } from '@/lib/clock'
import { finishAuthorisation } from '@/lib/connections/finish-authorisation'
import { viewOutcome } from '@/lib/connections/view-outcome'
import { env } from '@/lib/env'
import { isExpected } from '@/lib/errors'
import { limit } from '@/lib/rate-limit'
import { noteRefusal } from '@/lib/refusals/note-refusal'
import { noteRefused } from '@/lib/refusals/note-refused'

const WHERE = 'POST /connect/return/[id]/finish'

type Context = { params: Promise<{ id: string }> }

/** Asks Pleo again whom a waiting grant is for; only the browser that authorised may. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params
  if (isSameOrigin(request, env().APP_URL)) await finishIfMine(request, id)
  else noteRefusal({ kind: 'cross_site', where: WHERE })
  const location = `${env().APP_URL}/connect/return/${encodeURIComponent(id)}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

async function finishIfMine(request: NextRequest, id: string): Promise<void> {
  const mine = await viewOutcome(id, (name) => request.cookies.get(name)?.value, systemClock())
  if (!mine) noteRefusal({ kind: 'wrong_callback', where: WHERE })
  if (mine?.outcome === 'exchanged') await finish(id)
}

async function finish(id: string): Promise<void> {
  try {
    await limit('finish', id, 10, 60)
    await finishAuthorisation(id, systemClock)
  } catch (error) {
    if (!isExpected(error)) throw error
    noteRefused(error, WHERE)
  }
}
