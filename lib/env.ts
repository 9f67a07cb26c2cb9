import 'server-only'
import { z } from 'zod'

const key = z.string().refine((text) => {
  const bytes = Buffer.from(text, 'base64')
  // Node leaves out what is no base64: the key would be shorter than it looks.
  const asGiven = [bytes.toString('base64'), bytes.toString('base64url')].map((each) =>
    each.replace(/=+$/, ''),
  )
  return bytes.length === 32 && asGiven.includes(text.replace(/=+$/, ''))
}, 'must be 32 bytes in base64')

const settings = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  APP_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  AUTH_SECRET: z.string().min(32),
  TOKEN_KEYS: z
    .string()
    .min(1)
    .transform((text) => text.split(',').map((part) => part.trim().split(/:(.*)/s).slice(0, 2)))
    .pipe(z.array(z.tuple([z.string().regex(/^[A-Za-z0-9_-]{1,32}$/), key])).min(1)),
  FINGERPRINT_KEY: key,
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string().min(3),
  PLEO_STAGING_AUTH_URL: z.url(),
  PLEO_STAGING_API_URL: z.url(),
  PLEO_STAGING_APP_URL: z.url(),
  PLEO_PRODUCTION_AUTH_URL: z.url(),
  PLEO_PRODUCTION_API_URL: z.url(),
  PLEO_PRODUCTION_APP_URL: z.url(),
  PLEO_STAGING_ISSUER: z.string().trim().max(300).default(''),
  PLEO_PRODUCTION_ISSUER: z.string().trim().max(300).default(''),
  PLEO_STAND_IN: z.string().max(40).default(''),
  PLEO_STAND_IN_DESK: z.string().max(200).default(''),
  PLEO_STAND_IN_STAGING_SECRET: z.string().max(200).default(''),
  PLEO_STAND_IN_PRODUCTION_SECRET: z.string().max(200).default(''),
  TRUST_PROXY: z.enum(['true', 'false']).default('false'),
})

type Env = z.infer<typeof settings>

let parsed: Env | undefined

/**
 * The settings of this process, parsed once. Throws with the names (never the values) of what is missing or wrong;
 * `.env.example` says what each one means.
 */
export function env(): Env {
  parsed ??= parse()
  return parsed
}

function parse(): Env {
  const result = settings.safeParse(process.env)
  if (result.success) return result.data
  const names = [...new Set(result.error.issues.map((issue) => String(issue.path[0])))]
  throw new Error(`Settings missing or wrong: ${names.join(', ')}. .env.example says what each one means.`)
}

/** True under `next dev`, which needs eval and a web socket. */
export function isDevelopment(): boolean {
  return process.env.NODE_ENV === 'development'
}
