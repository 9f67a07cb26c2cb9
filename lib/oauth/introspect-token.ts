import 'server-only'
import * as oauth from 'oauth4webapi'
import { z } from 'zod'
import { networkReason } from '@/lib/oauth/network-reason'
import { parsedJson } from '@/lib/oauth/parsed-json'
import {
  type AuthorisationServer,
  basic,
  metadataOf,
  requestOptions,
  type Transport,
} from '@/lib/oauth/server'

export type TokenIntrospection =
  | {
      kind: 'answered'
      active: boolean
      /** `urn:pleo:company:<uuid>` or another resource; null where the answer names none. */
      subjectUrn: string | null
      clientId: string | null
      /** Unix seconds. */
      exp: number | null
    }
  /** 401: the client's credentials are wrong. */
  | { kind: 'refused'; status: number }
  | { kind: 'unknown'; status?: number; reason: string }

const optional = <T>(type: z.ZodType<T>) => type.nullish().catch(null)
const members = z.object({
  active: z.boolean(),
  client_id: optional(z.string()),
  exp: optional(z.number()),
  'urn:pleo:params:oauth:subject_urn': optional(z.string()),
})

/** RFC 7662 with Basic, the one method that Pleo documents for this endpoint (docs/pleo 2.7). */
export async function introspectToken(
  server: AuthorisationServer,
  client: { clientId: string; clientSecret: string },
  { token, hint }: { token: string; hint?: 'access_token' | 'refresh_token' },
  transport: Transport,
  signal?: AbortSignal,
): Promise<TokenIntrospection> {
  const options = requestOptions(server.introspectionEndpoint, transport, signal)
  try {
    const response = await oauth.introspectionRequest(
      metadataOf(server),
      { client_id: client.clientId },
      basic(client.clientSecret),
      token,
      { ...options, ...(hint ? { additionalParameters: { token_type_hint: hint } } : {}) },
    )
    return read(response.status, await response.text())
  } catch (error) {
    return { kind: 'unknown', reason: networkReason(error) }
  }
}

function read(status: number, text: string): TokenIntrospection {
  if (status === 401) return { kind: 'refused', status }
  if (status !== 200) return { kind: 'unknown', status, reason: `the server answered ${status}` }
  const body = members.safeParse(parsedJson(text))
  if (!body.success) return { kind: 'unknown', status, reason: 'the answer is not what RFC 7662 describes' }
  return {
    kind: 'answered',
    active: body.data.active,
    subjectUrn: body.data['urn:pleo:params:oauth:subject_urn'] ?? null,
    clientId: body.data.client_id ?? null,
    exp: body.data.exp ?? null,
  }
}
