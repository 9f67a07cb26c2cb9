import { Pool } from 'undici'

type Shot = { path: string; method: 'GET' | 'POST'; headers: Record<string, string>; body?: string }

/** Sixteen requests at a time over kept-alive connections, after one second to warm up. */
export async function requestsPerSecond(origin: string, shot: Shot, seconds: number): Promise<number> {
  const pool = new Pool(origin, { connections: 16 })
  await fire(pool, shot, 1)
  const answered = await fire(pool, shot, seconds)
  await pool.close()
  return Math.round(answered / seconds)
}

async function fire(pool: Pool, shot: Shot, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  let answered = 0
  const lane = async () => {
    while (performance.now() < until) {
      const { statusCode, body } = await pool.request(shot)
      await body.dump()
      if (statusCode !== 200) throw new Error(`${shot.path} answered ${statusCode}`)
      answered += 1
    }
  }
  await Promise.all(Array.from({ length: 16 }, lane))
  return answered
}
