import 'server-only'
import { fingerprint } from '@/lib/crypto'
import type { Tx } from '@/lib/db'
import { ExpectedError } from '@/lib/errors'
import { isId } from '@/lib/text'

type Credentials = { clientId: string; clientSecret: string }

/**
 * A Client ID is kept and shown in clear, so a secret must not become one. Refused is a text that is known as a secret,
 * the text of the other field, and what is no UUID beside a secret that is one: Pleo's Client IDs are UUID-like
 * (docs/pleo 5), so the two were swapped.
 */
export async function requireNoSecretAsId(
  tx: Tx,
  { clientId, clientSecret }: Credentials,
  stored: { clientId: string } | null,
): Promise<void> {
  if (clientId === clientSecret && isId(clientId)) throw secretIsId()
  const swapped = isId(clientSecret) && !isId(clientId)
  if (clientId === clientSecret || swapped) throw idIsSecret()
  // What was stored the wrong way round before must still be put right.
  if (stored?.clientId === clientSecret) return
  const known = await tx.secretFingerprint.findUnique({ where: { fingerprint: fingerprint(clientId) } })
  if (known) throw idIsSecret()
}

function secretIsId(): ExpectedError {
  return new ExpectedError(
    'invalid_input',
    'The Client ID and the Client Secret are the same text. Nothing was saved.',
    { fields: { clientSecret: 'This is the Client ID. Paste the Client Secret here.' } },
  )
}

function idIsSecret(): ExpectedError {
  return new ExpectedError('invalid_input', 'The Client Secret is in the wrong field. Nothing was saved.', {
    fields: { clientId: 'This looks like the Client Secret. Paste the Client ID here.' },
    forget: ['clientId'],
  })
}
