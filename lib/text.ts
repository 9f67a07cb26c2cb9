import { z } from 'zod'

// PostgreSQL's text has no NUL, and its JSON no half of a surrogate pair. No other control character has a meaning here.
const NOT_IN_A_LINE = /[\p{Cc}\p{Cs}]/u
const NOT_IN_A_PARAGRAPH = /[^\P{Cc}\n\t]|\p{Cs}/u
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/
// Embeddings, overrides and isolates (UAX 9, 2): what follows them is read in another order than it is kept in.
const TURNS_DIRECTION = /[\u202a-\u202e\u2066-\u2069]/
// Letters that show nothing, such as the Hangul fillers, are "default ignorable"; the blank Braille pattern is a symbol.
const SEEN = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u
const SLUG = /^[a-z0-9-]{1,120}$/
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const OUT_OF_DATE = 'This page does not fit what it is about any more. Reload it and try again.'

type Asked = {
  /** The fewest characters; none by default, so that a field may stay empty. */
  least?: number
  /** What to say of fewer. */
  ask?: string
}

/** A name or another text of one line, without space around it. `most` counts UTF-16 units, as a form's `maxlength` does. */
export function line(most: number, { least = 0, ask }: Asked = {}) {
  return z
    .string()
    .trim()
    .min(least, ask)
    .max(most, `Keep this within ${most} characters.`)
    .superRefine(note(lineProblem))
}

/** A text of several lines. Browsers send their breaks as CR LF, which is kept and counted as one character. */
export function paragraph(most: number, { least = 0, ask }: Asked = {}) {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n'))
    .trim()
    .min(least, ask)
    .max(most, `Keep this within ${most} characters.`)
    .superRefine(note(paragraphProblem))
}

/** A list in one text, parted by `by`; each part is a line of at most `most` characters. */
export function listIn(by: RegExp, { most, parts, whole }: { most: number; parts: number; whole: number }) {
  return z
    .string()
    .max(whole, `Keep this within ${whole} characters.`)
    .transform((text) => text.split(by).filter(Boolean))
    .pipe(z.array(line(most)).max(parts, `Keep this to ${parts} entries.`))
}

/** The id of a row, in small letters: what is sealed for a row is bound to its id as it is kept. */
export function id(ask = OUT_OF_DATE) {
  return z.string().max(36, ask).regex(ID, ask).toLowerCase()
}

/** The short name of a partner or an integration in an address. */
export function slug() {
  return z.string().regex(SLUG, OUT_OF_DATE)
}

/** A day of the calendar, as `2026-11-23`, of this century. */
export function day(ask = 'Give a date, for example 2026-11-23.') {
  return z.iso.date(ask).refine((text) => text.startsWith('20'), ask)
}

/** Whether a text of an address can be the id of a row; any other makes PostgreSQL refuse the query. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && ID.test(text)
}

/** Whether a text of an address can be a short name. */
export function isSlug(text: string): boolean {
  return SLUG.test(text)
}

/** Whether a text can be kept in one line. */
export function isLine(text: string): boolean {
  return lineProblem(text) === null
}

function lineProblem(text: string): string | null {
  if (LINE_BREAK.test(text)) return 'Keep this to one line.'
  return NOT_IN_A_LINE.test(text) ? 'This has characters that cannot be kept. Type it anew.' : problem(text)
}

function paragraphProblem(text: string): string | null {
  return NOT_IN_A_PARAGRAPH.test(text)
    ? 'This has characters that cannot be kept. Type it anew.'
    : problem(text)
}

function problem(text: string): string | null {
  if (TURNS_DIRECTION.test(text)) return 'This has hidden characters that turn its direction. Type it anew.'
  return text && !SEEN.test(text) ? 'Nobody can see these characters. Use letters or digits.' : null
}

function note(problemOf: (text: string) => string | null) {
  return (text: string, context: { addIssue(message: string): void }) => {
    const found = problemOf(text)
    if (found) context.addIssue(found)
  }
}
