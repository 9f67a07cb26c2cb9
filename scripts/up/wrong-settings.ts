type Given = Record<string, string | undefined>

/** What is wrong with the settings of a deployment, by name and never by value. */
export function wrongSettings(given: Given): string[] {
  const wrong: string[] = []
  if (!isUrl(given.DATABASE_URL, /^postgres(ql)?:$/))
    wrong.push('DATABASE_URL must be a postgresql:// address')
  if (!isUrl(given.SMTP_URL, /^smtps?:$/)) wrong.push('SMTP_URL must be an smtp:// or smtps:// address')
  for (const name of Object.keys(given).filter((each) => /^(APP|PLEO_\w+)_URL$/.test(each))) {
    if (!isUrl(given[name], /^https?:$/)) wrong.push(`${name} must be an http:// or https:// address`)
  }
  if ((given.AUTH_SECRET ?? '').length < 32) wrong.push('AUTH_SECRET must have at least 32 characters')
  if (!isKey(given.FINGERPRINT_KEY)) wrong.push('FINGERPRINT_KEY must be 32 bytes in base64')
  const keys = (given.TOKEN_KEYS ?? '').split(',').map((part) => /^[\w-]{1,32}:(.+)$/.exec(part.trim())?.[1])
  if (!keys.every(isKey))
    wrong.push('TOKEN_KEYS must be <keyId>:<32 bytes in base64>, several separated by commas')
  return wrong
}

function isUrl(text: string | undefined, protocol: RegExp): boolean {
  return URL.canParse(text ?? '') && protocol.test(new URL(text ?? '').protocol)
}

function isKey(text: string | undefined): boolean {
  return Buffer.from(text ?? '', 'base64').length === 32
}
