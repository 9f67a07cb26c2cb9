/** `tested` names tests as `<folder>/<file>: <title>`; the title may be the beginning of one. */
export type Row = {
  section: string
  says: string
  tested?: string[]
  /** The reference marks it as an assumption; the setting or choice that stands in for it. */
  assumption?: string
  notBuilt?: string
}

export const authorize = 'oauth/authorize/authorize.test.ts'
export const consent = 'oauth/authorize/consent.test.ts'
export const exchange = 'oauth/token/exchange.test.ts'
export const refresh = 'oauth/token/refresh.test.ts'
export const introspect = 'oauth/introspect/introspect.test.ts'
export const access = 'external-api/access.test.ts'
