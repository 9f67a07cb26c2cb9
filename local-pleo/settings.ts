import { z } from 'zod'

const seconds = (fallback: number) => z.coerce.number().int().min(1).default(fallback)
const flag = (fallback: boolean) =>
  z
    .enum(['true', 'false'])
    .default(fallback ? 'true' : 'false')
    .transform((value) => value === 'true')

/** Every row that docs/pleo 10 marks as an assumption is a setting here, with the assumption as its default. */
const environmentVariables = z.object({
  LOCAL_PLEO_DATABASE_URL: z
    .string({ error: 'is required' })
    .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// URL'),
  LOCAL_PLEO_PORT: z.coerce.number().int().min(0).max(65_000).default(4010),
  LOCAL_PLEO_SEED: z.string().min(1).default('fjordlight'),
  LOCAL_PLEO_COMPANIES: z.coerce.number().int().min(3).max(5000).default(3),
  LOCAL_PLEO_LOGIN_PASSWORD: z.string().min(1).default('try-local-pleo'),
  LOCAL_PLEO_ACCESS_TOKEN_SECONDS: seconds(900),
  LOCAL_PLEO_REFRESH_TOKEN_SECONDS: seconds(60 * 24 * 60 * 60),
  LOCAL_PLEO_CODE_SECONDS: seconds(60),
  LOCAL_PLEO_SESSION_SECONDS: seconds(30 * 60),
  LOCAL_PLEO_ROTATION: z.enum(['strict', 'grace', 'non-rotating']).default('strict'),
  LOCAL_PLEO_GRACE_SECONDS: seconds(30),
  LOCAL_PLEO_STATE_REQUIRED: flag(true),
  LOCAL_PLEO_SEND_ISS: flag(false),
  LOCAL_PLEO_SEND_SCOPE: flag(true),
  LOCAL_PLEO_GRANTS_SIDE_BY_SIDE: flag(true),
  LOCAL_PLEO_INTROSPECTION_AUTH: z.enum(['basic', 'basic-or-body']).default('basic'),
  LOCAL_PLEO_REQUESTS_PER_MINUTE: seconds(600),
  LOCAL_PLEO_DEFAULT_LIMIT: seconds(20),
  LOCAL_PLEO_MAX_LIMIT: seconds(100),
  LOCAL_PLEO_PICK_UP_DAYS: seconds(7),
  LOCAL_PLEO_EXPORT_JOB_SECONDS: seconds(3600),
  LOCAL_PLEO_RECEIPT_URL_SECONDS: seconds(24 * 60 * 60),
  LOCAL_PLEO_WEBHOOK_ATTEMPTS: seconds(5),
  LOCAL_PLEO_WEBHOOK_BACKOFF_SECONDS: seconds(5),
  LOCAL_PLEO_WEBHOOK_ALLOW_HTTP: flag(true),
})

export type Settings = ReturnType<typeof readSettings>

/** `--companies 1000` is the same as LOCAL_PLEO_COMPANIES=1000, and so for every setting. */
export function withArguments(args: string[]): Record<string, string | undefined> {
  const given = { ...process.env } as Record<string, string | undefined>
  args.forEach((argument, index) => {
    const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/.exec(argument) ?? []
    if (name) given[`LOCAL_PLEO_${name.replaceAll('-', '_').toUpperCase()}`] = value ?? args[index + 1]
  })
  return given
}

/** Throws one sentence that names every setting that is wrong. */
export function readSettings(source: Record<string, string | undefined>) {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = environmentVariables.safeParse(set)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
    throw new Error(`Local Pleo cannot start: ${wrong.join('; ')}.`)
  }
  const value = parsed.data
  return {
    databaseUrl: value.LOCAL_PLEO_DATABASE_URL,
    port: value.LOCAL_PLEO_PORT,
    seed: value.LOCAL_PLEO_SEED,
    companies: value.LOCAL_PLEO_COMPANIES,
    loginPassword: value.LOCAL_PLEO_LOGIN_PASSWORD,
    accessTokenSeconds: value.LOCAL_PLEO_ACCESS_TOKEN_SECONDS,
    refreshTokenSeconds: value.LOCAL_PLEO_REFRESH_TOKEN_SECONDS,
    codeSeconds: value.LOCAL_PLEO_CODE_SECONDS,
    sessionSeconds: value.LOCAL_PLEO_SESSION_SECONDS,
    rotation: value.LOCAL_PLEO_ROTATION,
    graceSeconds: value.LOCAL_PLEO_GRACE_SECONDS,
    stateRequired: value.LOCAL_PLEO_STATE_REQUIRED,
    sendIss: value.LOCAL_PLEO_SEND_ISS,
    sendScope: value.LOCAL_PLEO_SEND_SCOPE,
    grantsSideBySide: value.LOCAL_PLEO_GRANTS_SIDE_BY_SIDE,
    introspectionAuth: value.LOCAL_PLEO_INTROSPECTION_AUTH,
    requestsPerMinute: value.LOCAL_PLEO_REQUESTS_PER_MINUTE,
    defaultLimit: value.LOCAL_PLEO_DEFAULT_LIMIT,
    maxLimit: value.LOCAL_PLEO_MAX_LIMIT,
    pickUpDays: value.LOCAL_PLEO_PICK_UP_DAYS,
    exportJobSeconds: value.LOCAL_PLEO_EXPORT_JOB_SECONDS,
    receiptUrlSeconds: value.LOCAL_PLEO_RECEIPT_URL_SECONDS,
    webhookAttempts: value.LOCAL_PLEO_WEBHOOK_ATTEMPTS,
    webhookBackoffSeconds: value.LOCAL_PLEO_WEBHOOK_BACKOFF_SECONDS,
    webhookAllowHttp: value.LOCAL_PLEO_WEBHOOK_ALLOW_HTTP,
  }
}
