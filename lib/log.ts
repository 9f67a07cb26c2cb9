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

const FRAME = /^\s+at /

/**
 * The parts of a bug that may be logged: its class, code, message and stack, never its cause or its fields. What the
 * database or its client says is left out, because it repeats what was asked with: of those the class, the code and where.
 */
export function describeBug(error: unknown): {
  errorName: string
  errorCode?: string
  errorMessage: string
  errorStack?: string
} {
  if (!(error instanceof Error))
    return { errorName: typeof error, errorMessage: 'a value that is no Error was thrown' }
  const errorCode = codeOf(error)
  const coded = errorCode === undefined ? {} : { errorCode }
  if (!quotesItsQuery(error))
    return { errorName: error.name, ...coded, errorMessage: error.message, errorStack: error.stack }
  // A message can have lines that look like frames.
  const stack = error.stack?.split(error.message || '\n').at(-1) ?? ''
  const frames = stack.split('\n').filter((line) => FRAME.test(line))
  return {
    errorName: error.name,
    ...coded,
    errorMessage: 'left out: messages of this class hold values',
    errorStack: frames.join('\n'),
  }
}

/** Errors of Prisma, of its driver adapter, and of `pg` (whose class is named `error`; the server's have a severity). */
function quotesItsQuery(error: Error): boolean {
  // JSON.parse quotes what it was given, which may be a grant that was just opened.
  if (error instanceof SyntaxError) return true
  return /^(PrismaClient|DriverAdapter)/.test(error.name) || error.name === 'error' || 'severity' in error
}

function codeOf(error: Error): string | undefined {
  const { code } = error as { code?: unknown }
  return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : undefined
}
