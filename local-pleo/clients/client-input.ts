import { z } from 'zod'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** docs/pleo 4: HTTPS; plain HTTP only for localhost in development; exact, so no wildcard and no fragment. */
const redirectUri = z.string().refine((value) => {
  if (!URL.canParse(value) || value.includes('*') || value.includes('#')) return false
  const url = new URL(value)
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback.has(url.hostname))
}, 'must be an https:// address, or http:// on localhost, without wildcard or fragment')

const link = z
  .string()
  .refine(
    (value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol),
    'must be a web address',
  )

export const clientInput = z.object({
  /** docs/pleo 4: the app's own brand, never Pleo's. */
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .refine((name) => !/pleo/i.test(name), 'must not use the name Pleo'),
  redirectUris: z.array(redirectUri).min(1),
  scopes: z.array(z.string().regex(/^[a-z-]+:[a-z-]+$/, 'must look like resource:permission')).min(1),
  clientUri: link.optional(),
  logoUri: link.optional(),
  termsUri: link.optional(),
  privacyUri: link.optional(),
  initiationUri: link.optional(),
  settingsUri: link.optional(),
  contacts: z.array(z.string()).optional(),
  subjectType: z.enum(['company', 'organisation']).optional(),
  rotation: z.enum(['strict', 'grace', 'non-rotating']).optional(),
  graceSeconds: z.number().int().min(1).optional(),
  tokenEndpointAuthMethods: z
    .array(z.enum(['client_secret_basic', 'client_secret_post']))
    .min(1)
    .optional(),
  needsActivation: z.boolean().optional(),
})

export type ClientInput = z.input<typeof clientInput>
