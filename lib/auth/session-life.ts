/** However busy it is, a session ends this long after signing in. */
export const SESSION_DAYS = 14
/** Left alone, it ends sooner. */
export const IDLE_DAYS = 3
/** A session's last use is written down this often at most. */
export const USE_MINUTES = 10

export const DAY_MS = 24 * 60 * 60_000
