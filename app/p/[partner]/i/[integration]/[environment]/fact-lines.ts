import type { FactLine } from '@/components/facts/fact-list'
import { findStep } from '@/lib/checklists/catalogue'
import { actorInWords } from '@/lib/facts/actor-in-words'
import { excerptOf } from '@/lib/facts/excerpt'
import type { Observation } from '@/lib/facts/kinds'
import { factInWords } from '@/lib/facts/words'

/** Observations as the pages draw them. */
export function factLines(facts: readonly Observation[], base: string): FactLine[] {
  return facts.map((fact) => ({
    id: fact.id,
    verdict: fact.verdict,
    text: factInWords(fact, (step) => findStep(step)?.title),
    at: fact.at,
    actor: actorInWords(fact),
    source: fact.source,
    excerpt: excerptOf(fact),
    words: typeof fact.detail.words === 'string' ? fact.detail.words : null,
    callHref: fact.apiCallId ? `${base}/calls/${fact.apiCallId}` : null,
  }))
}
