import { z } from 'zod'
import { day, line, paragraph } from '@/lib/text'

/** The step that a statement is about. */
export const step = line(80)

const FEWEST = 10
const ASK = 'Say it in at least ten characters.'

export const words = paragraph(2000, { least: FEWEST, ask: ASK })

export const calendarDate = day()

/** The words may be left out; a form sends an empty text then. */
export const optionalWords = paragraph(2000)
  .refine((text) => !text || text.length >= FEWEST, ASK)
  .transform((text) => text || undefined)
  .optional()

export const optionalDate = z
  .union([z.literal('').transform(() => undefined), calendarDate], 'Give a date, for example 2026-11-23.')
  .optional()

export const reference = line(200)
  .transform((text) => text || undefined)
  .optional()
