import type { ErrorHandler } from 'hono'
import { isDataException } from '../database/is-data-exception.ts'

export const pageErrors: ErrorHandler = (error, c) => {
  if (isDataException(error))
    return c.text('The form holds something that cannot be read. Open the page again.', 400)
  console.error(error)
  return c.text('Local Pleo has a fault of its own; see its output.', 500)
}
