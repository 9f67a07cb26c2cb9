import 'server-only'

const DEEPEST = 64
const MOST_VALUES = 20_000
const MOST_CHARACTERS = 200_000

/** `notShown` says in words why there is no answer to show; else null. */
export type ShownAnswer = { answer: unknown; notShown: string | null }

/**
 * An answer as it may travel to a page. What carries it there and what prints it recurse, so one that is nested too deep
 * would leave the person without any answer at all, and its size is not ours.
 */
export function shownAnswer(answer: unknown): ShownAnswer {
  const notShown = obstacle(answer)
  return { answer: notShown ? null : answer, notShown }
}

function obstacle(answer: unknown): string | null {
  const left: [value: unknown, depth: number][] = [[answer, 0]]
  let values = 0
  let characters = 0
  for (let next = left.pop(); next; next = left.pop()) {
    const [value, depth] = next
    values += 1
    if (typeof value === 'string') characters += value.length
    if (typeof value !== 'object' || value === null) continue
    if (depth >= DEEPEST)
      return `The answer is nested more than ${DEEPEST} levels deep, so it is not shown. Its shape is kept as far as it was looked at.`
    const inner = Array.isArray(value) ? value : Object.values(value)
    if (!Array.isArray(value)) for (const name of Object.keys(value)) characters += name.length
    if (values + left.length + inner.length > MOST_VALUES || characters > MOST_CHARACTERS) return tooLong()
    for (const one of inner) left.push([one, depth + 1])
  }
  return characters > MOST_CHARACTERS ? tooLong() : null
}

function tooLong(): string {
  return `The answer has more than ${MOST_VALUES} values or ${MOST_CHARACTERS} characters of text, so it is not shown. Its shape is kept as far as it was looked at.`
}
