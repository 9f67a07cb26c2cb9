import type { Realm } from '../../world.ts'

export type TokenAnswer = {
  access_token: string
  token_type: 'Bearer'
  expires_in: number
  refresh_token: string
  scope?: string
}

/** RFC 6749 section 5.1. `scope` is not confirmed for Pleo (docs/pleo 2.5), hence a setting. */
export function tokenAnswer(
  realm: Realm,
  tokens: { access: string; refresh: string; expiresAt: Date; scopes: string[] },
  now: Date,
): TokenAnswer {
  const secondsLeft = Math.max(0, Math.floor((tokens.expiresAt.getTime() - now.getTime()) / 1000))
  return {
    access_token: tokens.access,
    token_type: 'Bearer',
    expires_in: secondsLeft,
    refresh_token: tokens.refresh,
    ...(realm.settings.sendScope && { scope: tokens.scopes.join(' ') }),
  }
}
