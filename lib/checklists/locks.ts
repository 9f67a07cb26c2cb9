import type { Readiness } from '@/lib/checklists/readiness'
import type { StepView } from '@/lib/checklists/step-view'

const NAMED = 3

/** In words, which of these have to hold first; null when all do. */
export function lockedBy(needs: readonly StepView[]): string | null {
  const open = needs.filter((need) => !need.holds)
  return open.length ? `First: ${named(open.map((need) => need.title))}.` : null
}

/** Why Staging keeps Production locked; null when it does not. */
export function stagingGate(staging: Readiness): string | null {
  if (staging.ready) return null
  return `First in Staging: ${named(staging.missing.map((step) => step.title))}.`
}

function named(titles: readonly string[]): string {
  const quoted = titles.map((title) => `“${title}”`)
  if (quoted.length <= NAMED) return inWords(quoted)
  return `${quoted.slice(0, NAMED).join(', ')} and ${quoted.length - NAMED} more`
}

function inWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
