import { Webhook } from 'standardwebhooks'
import type { Delivery } from './claim-delivery.ts'

const timeOutMs = 10_000

/**
 * Standard Webhooks headers (docs/pleo 6.10). The id stays the same over all attempts, so that a receiver can tell a
 * repetition; the timestamp is the machine's, because that is what a receiver compares it with.
 */
export async function sendDelivery(delivery: Delivery): Promise<number | null> {
  const id = `msg_${delivery.id.replaceAll('-', '')}`
  const now = new Date()
  const signature = new Webhook(delivery.secret).sign(id, now, delivery.body)
  try {
    const response = await fetch(delivery.endpointUrl, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeOutMs),
      body: delivery.body,
      headers: {
        ...delivery.customHeaders,
        ...authorization(delivery),
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': signature,
      },
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return null
  }
}

function authorization({ endpointAuth }: Delivery): Record<string, string> {
  if (endpointAuth?.type !== 'BASIC') return {}
  const { username = '', password = '' } = endpointAuth.credentials ?? {}
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
}
