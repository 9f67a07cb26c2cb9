import { describe, expect, it } from 'vitest'
import { actorInWords } from '@/lib/facts/actor-in-words'
import { excerptOf } from '@/lib/facts/excerpt'
import { FACT_KINDS, type FactKind } from '@/lib/facts/kinds'
import { TOPICS } from '@/lib/facts/topics'
import { factInWords } from '@/lib/facts/words'

const KINDS = Object.keys(FACT_KINDS) as FactKind[]

describe('observations in words', () => {
  it.each(KINDS)('%s says a different sentence for every verdict', (kind) => {
    const sentences = (['pass', 'fail', 'unknown'] as const).map((verdict) =>
      factInWords({ kind, verdict, detail: {} }),
    )
    expect(new Set(sentences).size).toBe(3)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].{4,}[^.]$/)
  })

  it('names the step that a statement is about, and leaves it out when nobody knows it', () => {
    const fact = { kind: 'step.attested', verdict: 'pass', detail: { step: 'branding' } } as const
    expect(factInWords(fact, (step) => (step === 'branding' ? 'Wear your own brand' : undefined))).toBe(
      'Attested: Wear your own brand',
    )
    expect(factInWords(fact)).toBe('Attested')
  })

  it('names a kind that this version does not know by what was seen of it', () => {
    const fact = { kind: 'later.kind' as FactKind, verdict: 'unknown', detail: {} } as const
    expect(factInWords(fact)).toBe('Could not tell')
  })
})

describe('excerpts', () => {
  it('shows names and values, without what is said elsewhere or empty', () => {
    const detail = {
      step: 'x',
      words: 'said',
      status: 200,
      scopes: ['a', 'b'],
      none: null,
      problems: [],
      clientId: 'c',
    }
    expect(excerptOf({ detail })).toEqual(['status: 200', 'scopes: a, b', 'client ID: c'])
  })

  it('cuts what is too long to read', () => {
    const [line] = excerptOf({ detail: { answer: 'x'.repeat(1000) } })
    expect(line?.length).toBeLessThan(200)
    expect(line).toMatch(/…$/)
  })
})

describe('actors', () => {
  it('names a person alone, and a machine together with whoever set it to work', () => {
    expect(actorInWords({ actor: 'person', actorName: 'Test owner' })).toBe('Test owner')
    expect(actorInWords({ actor: 'dashboard', actorName: 'Test owner' })).toBe('This dashboard, Test owner')
    expect(actorInWords({ actor: 'customer', actorName: null })).toBe('A customer')
  })
})

describe('topics', () => {
  it.each(KINDS)('%s belongs to exactly one topic', (kind) => {
    const topics = Object.values(TOPICS).filter(({ prefixes }) =>
      prefixes.some((prefix) => kind.startsWith(prefix)),
    )
    expect(topics).toHaveLength(1)
  })
})
