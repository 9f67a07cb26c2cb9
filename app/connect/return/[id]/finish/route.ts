import type { NextRequest } from 'next/server'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { systemClock } from '@/lib/clock'
import { finishOwn } from '@/lib/connections/finish-own'
import { env } from '@/lib/env'
import { isExpected } from '@/lib/errors'
import { noteRefusal } from '@/lib/refusals/note-refusal'
import { noteRefused } from '@/lib/refusals/note-refused'

const WHERE = 'POST /connect/return/[id]/finish'

type Context = { params: Promise<{ id: string }> }

/** Asks Pleo again whom a waiting grant is for; only the browser that authorised may. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { id } = await params
  if (isSameOrigin(request, env().APP_URL)) await finish(request, id)
  else noteRefusal({ kind: 'cross_site', where: WHERE })
  const location = `${env().APP_URL}/connect/return/${encodeURIComponent(id)}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}

async function finish(request: NextRequest, id: string): Promise<void> {
  try {
    const own = await finishOwn(id, (name) => request.cookies.get(name)?.value, systemClock)
    if (!own) noteRefusal({ kind: 'wrong_callback', where: WHERE })
  } catch (error) {
    if (!isExpected(error)) throw error
    noteRefused(error, WHERE)
  }
}
