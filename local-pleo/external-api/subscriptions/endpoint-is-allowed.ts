import type { Settings } from '../../settings.ts'
import { ApiError } from '../api-error.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** docs/pleo 6.10: HTTPS only. Plain HTTP on loopback is a setting, for trying it on one machine. */
export function endpointIsAllowed(settings: Settings, endpointUrl: string): void {
  const url = new URL(endpointUrl)
  if (url.protocol === 'https:') return
  if (url.protocol === 'http:' && settings.webhookAllowHttp && loopback.has(url.hostname)) return
  throw new ApiError(400, 'INVALID_ENDPOINT_URL', 'The endpoint must be an https:// address.')
}
