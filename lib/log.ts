import 'server-only'

type Value = string | number | boolean | null | undefined

// Values under these names are never written, whoever passes them.
const NEVER = /token|secret|password|verifier|authorization|cookie|code$|^state$|email/i

/** One JSON line on stdout (stderr for errors). Only flat values: an object could carry a token along. */
export function log(
  level: 'info' | 'warn' | 'error',
  event: string,
  values: Record<string, Value> = {},
): void {
  const safe = Object.entries(values).map(([name, value]) => [name, NEVER.test(name) ? '[left out]' : value])
  const line = `${JSON.stringify({ time: new Date().toISOString(), level, event, ...Object.fromEntries(safe) })}\n`
  if (level === 'error') process.stderr.write(line)
  else process.stdout.write(line)
}

/** The parts of a bug that may be logged: its class, message and stack, never its cause or its fields. */
export function describeBug(error: unknown): {
  errorName: string
  errorMessage: string
  errorStack?: string
} {
  if (!(error instanceof Error))
    return { errorName: typeof error, errorMessage: 'a value that is no Error was thrown' }
  return { errorName: error.name, errorMessage: error.message, errorStack: error.stack }
}
