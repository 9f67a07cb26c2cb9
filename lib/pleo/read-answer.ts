import 'server-only'
import { z } from 'zod'
import { parsedJson } from '@/lib/oauth/parsed-json'
import { printable } from '@/lib/oauth/printable'
import type { Ending } from '@/lib/pleo/answer'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const MOST_IDS = 100

export type ReadAnswer = { kind: Ending; body: unknown; reason: string | null }

const exceptionInfo = z.object({ type: z.string(), message: z.string().nullish().catch(null) })

export function readAnswer(status: number, text: string, bearer: string): ReadAnswer {
  const body = text === '' ? null : parsedJson(text)
  if (status >= 200 && status < 300) return { kind: 'answered', body, reason: null }
  return { kind: ending(status), body, reason: inWords(status, body, bearer) }
}

function ending(status: number): Ending {
  if (status === 401) return 'unauthorised'
  if (status === 429) return 'rate_limited'
  return status >= 500 ? 'unavailable' : 'refused'
}

function inWords(status: number, body: unknown, bearer: string): string {
  const info = exceptionInfo.safeParse(body)
  if (!info.success) return `Pleo answered ${status}`
  const { type, message } = info.data
  return `Pleo answered ${status} ${printable(message ? `${type}: ${message}` : type, [bearer])}`
}

/** The ids and the count of an answer in one of Pleo's envelopes (docs/pleo 6.1): what may be kept of the data. */
export function idsAndCount(body: unknown): { ids: string[]; itemCount: number | null } {
  const data = isObject(body) && 'data' in body ? body.data : body
  const items = Array.isArray(data) ? data : [data]
  const ids = items.map((item) => (isObject(item) ? item.id : null)).filter(isUuid)
  return { ids: ids.slice(0, MOST_IDS), itemCount: Array.isArray(data) ? data.length : null }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value)
}
