import 'server-only'
import type { Environment } from '@/generated/prisma/enums'
import { env } from '@/lib/env'

export type { Environment } from '@/generated/prisma/enums'

/** Where one of Pleo's two environments answers. docs/pleo 1 and 2.1. */
export type EnvironmentSettings = {
  id: Environment
  /** As people read it: "Staging", or "Staging · Local Pleo" where a stand-in answers for Pleo. */
  label: string
  standIn: string | null
  /** A stand-in answers for Pleo; pages then always say so. */
  local: boolean
  /** Where a person plays Pleo's partner team; only with a stand-in. */
  standInDesk: string | null
  /** The secret of the stand-in's own demo client, for showing that it is refused as a bearer token. */
  standInSecret: string | null
  providerId: `pleo-${Environment}`
  authServer: string
  /** What `iss` of every callback must be (RFC 9207); null where Pleo was not said to send one. */
  issuer: string | null
  authorizationEndpoint: string
  tokenEndpoint: string
  introspectionEndpoint: string
  api: string
  app: string
  /** Whether http on this machine can be registered: for development, and where a stand-in answers for Pleo. */
  allowsLoopback: boolean
  /** Where Pleo (or the customer's browser, coming back from Pleo) must be sent. Registered with the client, exactly. */
  redirectUri: string
}

export const ENVIRONMENTS = ['staging', 'production'] as const satisfies readonly Environment[]

export function isEnvironment(text: string): text is Environment {
  return (ENVIRONMENTS as readonly string[]).includes(text)
}

/** What a page shows of an environment. */
export function environmentTag(environment: Environment): { environment: Environment; label: string } {
  return { environment, label: environmentSettings(environment).label }
}

export function environmentSettings(id: Environment): EnvironmentSettings {
  const settings = env()
  const addresses = {
    staging: {
      name: 'Staging',
      authServer: settings.PLEO_STAGING_AUTH_URL,
      api: settings.PLEO_STAGING_API_URL,
      app: settings.PLEO_STAGING_APP_URL,
      issuer: settings.PLEO_STAGING_ISSUER,
      demoSecret: settings.PLEO_STAND_IN_STAGING_SECRET,
      forDevelopment: true,
    },
    production: {
      name: 'Production',
      authServer: settings.PLEO_PRODUCTION_AUTH_URL,
      api: settings.PLEO_PRODUCTION_API_URL,
      app: settings.PLEO_PRODUCTION_APP_URL,
      issuer: settings.PLEO_PRODUCTION_ISSUER,
      demoSecret: settings.PLEO_STAND_IN_PRODUCTION_SECRET,
      forDevelopment: false,
    },
  }[id]
  const authServer = addresses.authServer.replace(/\/+$/, '')
  const standIn = settings.PLEO_STAND_IN || null
  return {
    id,
    label: standIn ? `${addresses.name} · ${standIn}` : addresses.name,
    standIn,
    local: standIn !== null,
    standInDesk: (standIn && settings.PLEO_STAND_IN_DESK) || null,
    standInSecret: (standIn && addresses.demoSecret) || null,
    providerId: `pleo-${id}`,
    authServer,
    issuer: addresses.issuer || null,
    authorizationEndpoint: `${authServer}/oauth/authorize`,
    tokenEndpoint: `${authServer}/oauth/token`,
    introspectionEndpoint: `${authServer}/oauth/token/introspect`,
    api: addresses.api.replace(/\/+$/, ''),
    app: addresses.app.replace(/\/+$/, ''),
    allowsLoopback: addresses.forDevelopment || standIn !== null,
    redirectUri: `${settings.APP_URL}/api/auth/callback/pleo-${id}`,
  }
}
