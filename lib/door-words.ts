/** The most that the dashboard takes in one request's body, in bytes. */
export const MOST_BODY_BYTES = 128 * 1024

/**
 * What the server answers before any page or action sees a request, as `text/plain` without a charset: Next hands such a
 * body, and only such a one, to the form that sent it.
 */
export const DOOR_WORDS = {
  too_large: 'This is more than the dashboard takes at once (128 kB). Nothing was saved; shorten it.',
  busy: 'The dashboard is busy at the moment. Nothing was saved; try again in a few seconds.',
} as const
