import type { World } from '../world.ts'
import { claimDelivery, type Delivery } from './claim-delivery.ts'
import { sendDelivery } from './send-delivery.ts'

const lookEveryMs = 250

/** docs/pleo 10, row 16: 2xx is success, otherwise again after growing pauses, and after the last attempt never again. */
async function deliverDue(world: World): Promise<void> {
  for (let delivery = await claimDelivery(world.pool); delivery; delivery = await claimDelivery(world.pool)) {
    const status = await sendDelivery(delivery)
    await world.pool.query(
      `update deliveries set status = $2, last_status = $3, next_attempt_at = now() + make_interval(secs => $4) where id = $1`,
      [
        delivery.id,
        outcome(world, delivery, status),
        status,
        world.settings.webhookBackoffSeconds * 2 ** (delivery.attempts - 1),
      ],
    )
  }
}

function outcome(
  world: World,
  delivery: Delivery,
  status: number | null,
): 'delivered' | 'failed' | 'waiting' {
  if (status !== null && status >= 200 && status < 300) return 'delivered'
  return delivery.attempts >= world.settings.webhookAttempts ? 'failed' : 'waiting'
}

/** Looks again and again until it is stopped; stopping waits for the delivery that is on its way. */
export function startDeliveries(world: World): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> = Promise.resolve()
  const next = () => {
    if (stopped) return
    timer = setTimeout(() => {
      // What the database cannot do now it can do in the next round; nothing is lost.
      round = deliverDue(world)
        .catch(() => {})
        .then(next)
    }, lookEveryMs)
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await round
  }
}
