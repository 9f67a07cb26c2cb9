import { checkHealth } from '@/lib/health'

export const dynamic = 'force-dynamic'

/** 200 when database and keys are in order, else 503 with the reason. */
export async function GET(): Promise<Response> {
  const health = await checkHealth()
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
