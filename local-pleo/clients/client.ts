type Rotation = 'strict' | 'grace' | 'non-rotating'
type TokenEndpointAuthMethod = 'client_secret_basic' | 'client_secret_post'

export type Client = {
  id: string
  environment: string
  name: string
  secretSha256: string | null
  redirectUris: string[]
  scopes: string[]
  clientUri: string | null
  logoUri: string | null
  termsUri: string | null
  privacyUri: string | null
  initiationUri: string | null
  settingsUri: string | null
  contacts: string[]
  subjectType: 'company' | 'organisation'
  rotation: Rotation | null
  graceSeconds: number | null
  tokenEndpointAuthMethods: TokenEndpointAuthMethod[]
  needsActivation: boolean
  createdAt: Date
  pickUpUntil: Date | null
  pickedUpAt: Date | null
}

export const clientColumns = `id, environment, name, secret_sha256 as "secretSha256", redirect_uris as "redirectUris", scopes,
  client_uri as "clientUri", logo_uri as "logoUri", terms_uri as "termsUri", privacy_uri as "privacyUri",
  initiation_uri as "initiationUri", settings_uri as "settingsUri", contacts, subject_type as "subjectType", rotation,
  grace_seconds as "graceSeconds", token_endpoint_auth_methods as "tokenEndpointAuthMethods",
  needs_activation as "needsActivation", created_at as "createdAt", pick_up_until as "pickUpUntil", picked_up_at as "pickedUpAt"`
