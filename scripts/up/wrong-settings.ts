import { wrongKeys } from './wrong-keys'

type Given = Record<string, string | undefined>

const ADDRESSES = [
  'APP_URL',
  ...['STAGING', 'PRODUCTION'].flatMap((environment) =>
    ['AUTH', 'API', 'APP'].map((server) => `PLEO_${environment}_${server}_URL`),
  ),
]

/** What is wrong or dangerous in the settings of a deployment, one by one, by name and never by value. */
export function wrongSettings(given: Given): string[] {
  return [
    ...(url(given.DATABASE_URL, /^postgres(ql)?:$/) ? [] : ['DATABASE_URL must be a postgresql:// address']),
    ...(url(given.SMTP_URL, /^smtps?:$/) ? [] : ['SMTP_URL must be an smtp:// or smtps:// address']),
    ...ADDRESSES.filter((name) => given[name] !== undefined).flatMap((name) =>
      wrongAddress(name, given[name]),
    ),
    ...sharedByEnvironments(given),
    ...wrongKeys(given),
  ]
}

function wrongAddress(name: string, text: string | undefined): string[] {
  const address = url(text, /^https?:$/)
  if (!address) return [`${name} must be an http:// or https:// address`]
  if (address.username || address.password) return [`${name} must not hold a user name or a password`]
  if (address.search || address.hash || (name === 'APP_URL' && address.pathname !== '/'))
    return [
      `${name} must be ${name === 'APP_URL' ? 'an origin without a path' : 'an address without a query'}`,
    ]
  if (address.protocol === 'http:' && !isLoopback(address.hostname))
    return [`${name} must use https: only this machine may be reached without TLS`]
  return []
}

/** The gate on the way out tells the environments apart by their addresses: live tokens must not go to Staging's. */
function sharedByEnvironments(given: Given): string[] {
  const originOf = (name: string) => url(given[name], /^https?:$/)?.origin
  const [staging, production] = ['STAGING', 'PRODUCTION'].map((environment) =>
    ADDRESSES.filter((name) => name.startsWith(`PLEO_${environment}`) && originOf(name)),
  )
  return (production ?? []).flatMap((name) => {
    const same = staging?.find((other) => originOf(other) === originOf(name))
    return same ? [`${name} must be another server than ${same}`] : []
  })
}

function url(text: string | undefined, protocol: RegExp): URL | null {
  const address = URL.canParse(text ?? '') ? new URL(text ?? '') : null
  return address && protocol.test(address.protocol) ? address : null
}

function isLoopback(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
