import { hkdfSync } from 'node:crypto'

export const ACTIONS_KEY = 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'

/**
 * The key from which Next makes the ids of server actions, for build and start. Made of AUTH_SECRET (HKDF, RFC 5869, with
 * a label of its own), so that all processes of a deployment, and a page that was open during an update, agree on the
 * ids. Next writes it in clear into its build: it protects no secret, and nothing is sealed with it.
 */
export function actionsKey(authSecret: string): Record<typeof ACTIONS_KEY, string> {
  const key = hkdfSync('sha256', authSecret, '', 'partner dashboard, ids of server actions, 1', 32)
  return { [ACTIONS_KEY]: Buffer.from(key).toString('base64') }
}
