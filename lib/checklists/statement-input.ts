import { z } from 'zod'

/** The fields that every statement about a step has. */
export const stepAddress = {
  integration: z.string(),
  environment: z.enum(['staging', 'production']),
  step: z.string().max(80),
}

export const words = z
  .string()
  .trim()
  .min(10, 'Say it in at least ten characters.')
  .max(2000, 'Keep this within 2000 characters.')

export const calendarDate = z.iso.date('Give a date, for example 2026-11-23.')

/** The words may be left out; a form sends an empty text then. */
export const optionalWords = z.union([z.literal('').transform(() => undefined), words]).optional()

export const optionalDate = z.union([z.literal('').transform(() => undefined), calendarDate]).optional()

export const reference = z
  .string()
  .trim()
  .max(200, 'Keep the reference within 200 characters.')
  .transform((text) => text || undefined)
  .optional()
