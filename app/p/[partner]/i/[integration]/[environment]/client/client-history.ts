import type { ClientHistory } from '@/components/integrations/client-summary'
import type { Actor } from '@/lib/auth/actor'
import { listFacts } from '@/lib/facts/list'
import type { ClientView } from '@/lib/integrations/get-client'
import type { Place } from '@/lib/places/place'

/** When the stored client came, and its newest check; a check of replaced credentials says nothing about these. */
export async function clientHistory(actor: Actor, place: Place, client: ClientView): Promise<ClientHistory> {
  const facts = await listFacts(actor, place)
  const stored = facts.findLast(({ kind }) => kind === 'client.stored')
  const check = facts.findLast(({ kind }) => kind === 'client.checked')
  const checked = client.lastCheckAt !== null && check?.detail.clientId === client.clientId ? check : null
  return {
    stored: stored ? { at: stored.at, by: stored.actorName } : null,
    check: checked && {
      at: checked.at,
      verdict: checked.verdict,
      words: String(checked.detail.answer ?? ''),
      by: checked.actorName,
    },
  }
}
