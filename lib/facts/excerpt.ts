import type { Observation } from '@/lib/facts/kinds'

const LONGEST = 160
// Said elsewhere: the step is the page's subject, the words are quoted beside it.
const SAID_ELSEWHERE = new Set(['step', 'words'])

/** What an observation holds beyond its sentence, as "name: value"; details never hold values of customers. */
export function excerptOf(fact: Pick<Observation, 'detail'>): string[] {
  return Object.entries(fact.detail)
    .filter(([name, value]) => !SAID_ELSEWHERE.has(name) && value !== null && !isEmpty(value))
    .map(([name, value]) => `${spaced(name)}: ${cut(inWords(value))}`)
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.length === 0)
}

function spaced(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bid\b/, 'ID')
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
